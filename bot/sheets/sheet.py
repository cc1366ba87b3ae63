"""The sheet (告知单) as a file: a PDF for paper, an image to forward. Both raise `NoFont` without a Chinese font."""

import asyncio

from bot.sheets.drawing import draw
from bot.sheets.facts import SheetFacts


def pdf(facts: SheetFacts) -> bytes:
    """Return the sheet on A4 pages."""
    return draw(facts, "paper.typ", "pdf")


def image(facts: SheetFacts) -> bytes:
    """Return the sheet as one PNG, 1080 pixels wide and as tall as it has to be."""
    return draw(facts, "phone.typ", "png")


async def pdf_async(facts: SheetFacts) -> bytes:
    """Return the sheet as `pdf` does, beside the event loop."""
    return await asyncio.to_thread(pdf, facts)


async def image_async(facts: SheetFacts) -> bytes:
    """Return the image as `image` does, beside the event loop."""
    return await asyncio.to_thread(image, facts)
