"""The parameters of an HTTP request: query, form, JSON or multipart."""

import json
from typing import Any
from urllib.parse import parse_qsl, unquote

from aiohttp import BodyPartReader, web

from bot.simulator import files, refusals
from bot.simulator.params import Upload
from bot.simulator.refusals import bad_request

Params = dict[str, Any]

BESIDE_THE_FILES = files.MEGABYTE  # of form fields around an upload
MOST_BYTES = files.MOST_UP + BESIDE_THE_FILES


async def read(request: web.Request) -> tuple[Params, dict[str, Upload]]:
    """Raises a refusal for a body that is too large or cannot be read."""
    params: Params = dict(request.query) if request.query_string else {}
    if request.method != "POST" or not request.body_exists:
        return params, {}
    if (request.content_length or 0) > MOST_BYTES:
        raise refusals.too_large()
    kind = request.content_type
    if kind == "multipart/form-data":
        return await multipart(request, params)
    body = await request.read()
    if kind == "application/json":
        params |= from_json(body)
    elif kind == "application/x-www-form-urlencoded":
        params |= parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
    return params, {}


def from_json(body: bytes) -> Params:
    try:
        params = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(params, dict):
        raise bad_request("JSON object expected")
    return params


async def multipart(request: web.Request, params: Params) -> tuple[Params, dict[str, Upload]]:
    uploads: dict[str, Upload] = {}
    left = MOST_BYTES
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        left -= len(data)
        if left < 0 or len(data) > files.MOST_UP:
            raise refusals.too_large()
        # Telegram knows no filename*=, and undoes percent signs in filename=.
        if part.filename is None or "filename=" not in part.headers.get("Content-Disposition", ""):
            params[part.name] = data.decode("utf-8", "replace")
        else:
            kind = part.headers.get("Content-Type", "")
            uploads[part.name] = Upload(unquote(part.filename), kind.split(";")[0].strip(), data)
    return params, uploads
