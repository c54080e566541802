"""The demonstration trust's logo: a leaf above water, drawn here so that nobody's is borrowed."""

import math
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageChops, ImageDraw

# Drawn four times as large and scaled down, which smooths the edges.
SIZE, SCALE = 400, 4
EDGE = SIZE * SCALE
LEAF, WATER = "#cfe3a8", "#ffffff"


def draw_logo(colour: str) -> ContentFile:
    """A round PNG in the trust's colour on a transparent ground."""
    image = Image.new("RGBA", (EDGE, EDGE))
    draw = ImageDraw.Draw(image)
    draw.ellipse((0, 0, EDGE - 1, EDGE - 1), fill=colour)
    image.paste(LEAF, mask=leaf())
    draw.line(points_of_vein(), fill=colour, width=EDGE // 70)
    for row in range(3):
        draw.line(points_of_wave(row), fill=WATER, width=EDGE // 36, joint="curve")
    drawn = BytesIO()
    image.resize((SIZE, SIZE), Image.Resampling.LANCZOS).save(drawn, "PNG")
    return ContentFile(drawn.getvalue(), "logo.png")


def leaf() -> Image.Image:
    """Where two circles meet: an upright leaf in the upper half."""
    radius, apart = 0.30 * EDGE, 0.19 * EDGE
    circles = []
    for side in (-1, 1):
        circle = Image.new("L", (EDGE, EDGE))
        x, y = EDGE / 2 + side * apart, 0.36 * EDGE
        ImageDraw.Draw(circle).ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
        circles.append(circle)
    return ImageChops.multiply(*circles)


def points_of_vein() -> list[tuple[float, float]]:
    return [(EDGE / 2, 0.24 * EDGE), (EDGE / 2, 0.60 * EDGE)]


def points_of_wave(row: int) -> list[tuple[float, float]]:
    """A wave that is narrower the lower it lies."""
    y, half = (0.67 + 0.09 * row) * EDGE, (0.34 - 0.07 * row) * EDGE
    return [
        (EDGE / 2 + half * step / 60, y + 0.016 * EDGE * math.sin(step / 60 * half / EDGE * 40))
        for step in range(-60, 61)
    ]
