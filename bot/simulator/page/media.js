// Photos and documents in a message, and the viewer that shows a photo large.

import { button, el, icon } from "./dom.js";
import { fileSize } from "./time.js";

const THUMBNAIL_WIDTH = 320; // pixels; the smallest size at least this wide is shown in the chat

const address = (message, fileId) => message.files?.[fileId] ?? `/api/files/${encodeURIComponent(fileId)}`;

function photo(message) {
  const sizes = [...message.photo].sort((a, b) => a.width - b.width);
  const largest = sizes.at(-1);
  const thumbnail = sizes.find((size) => size.width >= THUMBNAIL_WIDTH) ?? largest;
  const described = message.caption ? `照片：${message.caption}` : "照片";
  const image = el("img", {
    src: address(message, thumbnail.file_id), alt: described, loading: "lazy", decoding: "async",
    width: thumbnail.width, height: thumbnail.height,
  });
  const open = (event) => view(address(message, largest.file_id), described, event.currentTarget);
  return button(`${described}，点一下放大`, { class: "photo", onclick: open }, image);
}

function attachedFile(message) {
  const { document: file } = message;
  const name = file.file_name ?? "文件";
  const details = [fileSize(file.file_size), "下载"].filter(Boolean).join(" · ");
  return el(
    "a",
    { class: "document", href: address(message, file.file_id), download: name, "aria-label": `下载 ${name}，${details}` },
    el("span", { class: "file-mark" }, icon("file")),
    el("span", { class: "file-text" }, el("span", { class: "file-name" }, name), el("span", { class: "file-size" }, details)),
  );
}

/** What a message carries besides text, or null. */
export function media(message) {
  if (message.photo?.length) return photo(message);
  if (message.document) return attachedFile(message);
  return null;
}

/** Show a photo over the whole page until it is closed; focus goes back to where it came from. */
function view(source, described, from) {
  const viewer = document.getElementById("viewer");
  const image = viewer.querySelector("img");
  image.src = source;
  image.alt = described;
  viewer.onclick = () => viewer.close();
  viewer.onclose = () => { image.removeAttribute("src"); from.focus(); };
  viewer.showModal();
}
