"""Figures in running text are set as in a book."""

import pytest
from playwright.sync_api import Page

from .site import RunningSite

pytestmark = [pytest.mark.journey, pytest.mark.once]

# How much ink a zero has at its middle, in the font of the text: none where no stroke crosses it.
INK = """async (style) => {
  const family = getComputedStyle(document.body).fontFamily.split(",")[0];
  const font = `${style} 200px ${family}`;
  await document.fonts.load(font, "0");
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 300;
  const context = canvas.getContext("2d");
  context.font = font;
  const size = context.measureText("0");
  context.fillText("0", 50, 250);
  const middle = 250 - (size.actualBoundingBoxAscent - size.actualBoundingBoxDescent) / 2;
  const centre = 50 + (size.actualBoundingBoxRight - size.actualBoundingBoxLeft) / 2;
  const ink = (data) => data.filter((value, place) => place % 4 === 3).reduce((a, b) => a + b, 0);
  return [
    ink([...context.getImageData(0, 0, 300, 300).data]),
    ink([...context.getImageData(centre - 6, middle - 6, 12, 12).data]),
  ];
}"""


@pytest.mark.parametrize("style", ["", "italic", "bold"])
def test_no_stroke_crosses_a_zero(page: Page, site: RunningSite, style: str) -> None:
    page.goto("/")
    whole, middle = page.evaluate(INK, style)
    assert whole > 0
    assert middle == 0
