"""Photos and screenshots: drawn anew from their pixels alone (no EXIF, XMP, comments, colour profile, second picture)."""

import io

from PIL import Image, ImageOps

from bot.files.limits import MOST_PIXELS, Uncleanable

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")  # none of the library's other readers ever sees a file
_QUALITY = 88  # small print stays readable
_LONGEST_SIDE = 16_000  # pixels


def clean(content: bytes) -> tuple[str, bytes]:
    """Return a PNG of drawings and what lets the ground through, a JPEG of photos; of a moving picture the first one."""
    with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
        kind = "PNG" if picture.format in ("PNG", "GIF") or _is_clear(picture) else "JPEG"
        return _SUFFIX[kind], redrawn(picture, kind)


def clean_as(content: bytes, kind: str) -> bytes:
    """Return the picture as this kind ('JPEG', 'PNG', 'GIF'), for a place that expects one."""
    with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
        return redrawn(picture, kind)


def redrawn(picture: Image.Image, kind: str) -> bytes:
    """Return a picture of the same pixels that carries nothing else."""
    width, height = picture.size
    if width * height > MOST_PIXELS or max(width, height) > _LONGEST_SIDE:
        raise Uncleanable("too many pixels")
    upright = ImageOps.exif_transpose(picture)  # how it was held is all that EXIF tells us
    pixels = upright.convert("RGBA" if kind != "JPEG" and _is_clear(upright) else "RGB")
    fresh = Image.new(pixels.mode, pixels.size)  # what is saved with a picture comes from its `info`: this one has none
    fresh.paste(pixels)
    out = io.BytesIO()
    fresh.save(out, kind, **_SAVED[kind])
    return out.getvalue()


def _is_clear(picture: Image.Image) -> bool:
    return "A" in picture.getbands() or "transparency" in picture.info


_SUFFIX = {"JPEG": "jpg", "PNG": "png"}
_SAVED: dict[str, dict[str, int]] = {"JPEG": {"quality": _QUALITY}, "PNG": {"compress_level": 6}, "GIF": {}}
