"""Scenes of orders from elsewhere, and of what people bring along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ui.tour.programme import Shot, scene, whole_list
from ui.tour.stage import Stage

ORDERS: Final = "有赞订单 2026-11.csv"
MEMBERS: Final = "老系统会员.csv"


@scene("orders")
def _orders(stage: Stage) -> Iterator[Shot]:
    from ui.tour.files import write_members, write_orders
    from ui.tour.window_scenes import _known_phones

    whole_list(stage)
    stage.known.add([ORDERS, MEMBERS])
    wizard = _read(stage, write_orders(stage.folder / ORDERS, _known_phones(stage), 300))
    yield Shot("orders-a-file")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 1)
    yield Shot("orders-b-columns")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 2 and not wizard.check.busy())
    yield Shot("orders-c-check")
    wizard.check.show_rows("importable")
    yield Shot("orders-c-importable")
    wizard.check.order_policy.set_source("老收银机")
    stage.settle(lambda: not wizard.check.busy())
    yield Shot("orders-c-source")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 4)
    yield Shot("orders-e-done")
    wizard.accept()
    wizard = _read(stage, write_members(stage.folder / MEMBERS, 40))
    wizard.go_on()
    stage.settle(lambda: wizard.step == 1 and not wizard.columns.busy())
    wizard.go_on()
    stage.settle(lambda: wizard.step == 2 and not wizard.check.busy())
    wizard.go_on()
    stage.settle(lambda: wizard.step == 4)
    yield Shot("brought-summary")
    wizard.summary.bring.click()
    dialog = stage.dialog("OpeningDialog")
    stage.settle(lambda: dialog.found is not None)
    yield Shot("brought")
    dialog.show_list()
    stage.dialog("SheetDialog")
    yield Shot("brought-list")
    stage.dialog("SheetDialog").reject()
    dialog.reject()
    wizard.accept()


def _read(stage: Stage, file: Any) -> Any:
    stage.window.open_import(file)
    wizard = stage.dialog("ImportWizard")
    stage.settle(lambda: wizard.file.is_read())
    return wizard
