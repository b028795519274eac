"use strict";
(function () {
  const box = document.getElementById("search");
  const found = document.getElementById("found");
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ");
  const entries = Array.from(document.querySelectorAll("[data-entry]"), (element) => ({
    element, text: plain(element.textContent),
  }));
  const parts = Array.from(document.querySelectorAll("[data-part]")).reverse();
  function show() {
    const words = plain(box.value).split(" ").filter(Boolean);
    let count = 0;
    for (const { element, text } of entries) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) count += 1;
    }
    for (const part of parts) part.hidden = !part.querySelector("[data-entry]:not([hidden])");
    found.textContent = words.length ? `Tìm thấy ${count} mục.` : "";
  }
  box.addEventListener("input", show);
  document.getElementById("search-row").hidden = false;
})();
