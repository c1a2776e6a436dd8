"""The poster of benefits: what members have, to be hung up in the shop."""

from ui.dialogs.benefits.dialog import BenefitsDialog
from ui.dialogs.benefits.facts import read_offer

__all__ = ["BenefitsDialog", "read_offer"]
