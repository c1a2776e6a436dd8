"""Acts of the counter: sales, refunds, products."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "sell": Act("receipt", lambda n: Acts.tr("Sale {number}"), lambda n: Acts.tr("Sold, {number}")),
    "refund": Act(
        "receipt",
        lambda n: Acts.tr("Refund of sale {number}"),
        lambda n: Acts.tr("Taken back, {number}"),
    ),
    "attach_sale": Act(
        "receipt",
        lambda n: Acts.tr("Note whose sale {number} was"),
        lambda n: Acts.tr("Sale {number} has its customer now"),
        lambda n: Acts.tr("Sale {number} was to '{person}'"),
    ),
    "hold_sale": Act(
        "receipt", lambda n: Acts.tr("Put a slip aside"), lambda n: Acts.tr("The slip waits now")
    ),
    "resume_sale": Act("receipt", lambda n: Acts.tr("Take a slip up again"), lambda n: ""),
    "drop_sale": Act("trash", lambda n: Acts.tr("Drop a slip that waits"), lambda n: Acts.tr("Slip dropped")),
    "create_product": Act(
        "barcode", lambda n: Acts.tr("New product '{name}'"), lambda n: Acts.tr("Product '{name}' made")
    ),
    "change_product": Act(
        "barcode", lambda n: Acts.tr("Change product '{name}'"), lambda n: Acts.tr("Product '{name}' saved")
    ),
    "archive_product": Act(
        "barcode",
        lambda n: Acts.tr("Stop selling '{name}'"),
        lambda n: Acts.tr("'{name}' is no longer sold"),
    ),
    "reopen_product": Act(
        "barcode", lambda n: Acts.tr("Sell '{name}' again"), lambda n: Acts.tr("'{name}' is sold again")
    ),
    "delete_product": Act(
        "trash", lambda n: Acts.tr("Delete product '{name}'"), lambda n: Acts.tr("Product '{name}' deleted")
    ),
    "reorder_products": Act(
        "barcode", lambda n: Acts.tr("Reorder products"), lambda n: Acts.tr("Products reordered")
    ),
    "create_product_category": Act(
        "barcode", lambda n: Acts.tr("New category '{name}'"), lambda n: Acts.tr("Category '{name}' made")
    ),
    "rename_product_category": Act(
        "barcode", lambda n: Acts.tr("Rename a category"), lambda n: Acts.tr("Category renamed")
    ),
    "reorder_product_categories": Act(
        "barcode", lambda n: Acts.tr("Reorder categories"), lambda n: Acts.tr("Categories reordered")
    ),
    "delete_product_category": Act(
        "trash", lambda n: Acts.tr("Delete category '{name}'"), lambda n: Acts.tr("Category '{name}' deleted")
    ),
    "change_stock": Act(
        "barcode",
        lambda n: Acts.tr("Change the stock of '{name}'"),
        lambda n: Acts.tr("Stock of '{name}' noted"),
    ),
    "import_products": Act(
        "upload-simple",
        lambda n: Acts.tr("Import products: {new} new, {changed} changed"),
        lambda n: Acts.tr("Products imported: {new} new, {changed} changed"),
    ),
    "add_pay_kind": Act(
        "gear-six",
        lambda n: Acts.tr("New way to pay '{name}'"),
        lambda n: Acts.tr("Way to pay '{name}' made"),
    ),
    "rename_pay_kind": Act(
        "gear-six", lambda n: Acts.tr("Rename a way to pay"), lambda n: Acts.tr("Way to pay renamed")
    ),
    "reorder_pay_kinds": Act(
        "gear-six", lambda n: Acts.tr("Reorder ways to pay"), lambda n: Acts.tr("Ways to pay reordered")
    ),
    "pay_kind_off": Act(
        "gear-six",
        lambda n: Acts.tr("Put a way to pay out of use"),
        lambda n: Acts.tr("This way to pay is out of use"),
    ),
    "pay_kind_on": Act(
        "gear-six",
        lambda n: Acts.tr("Use a way to pay again"),
        lambda n: Acts.tr("This way to pay is in use again"),
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {"sales": tuple(ACTS)}
