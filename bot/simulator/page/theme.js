// Light or dark: the system's choice unless the person chose. Runs before the first paint, hence no module.
(() => {
  const CHOICES = ["auto", "light", "dark"];
  const SHOWN = { auto: "外观：随系统", light: "外观：浅色", dark: "外观：深色" };
  const KEY = "theme";
  const system = matchMedia("(prefers-color-scheme: dark)");

  const chosen = () => {
    const kept = localStorage.getItem(KEY);
    return CHOICES.includes(kept) ? kept : "auto";
  };

  const apply = () => {
    const choice = chosen();
    const dark = choice === "dark" || (choice === "auto" && system.matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    const button = document.getElementById("theme-switch");
    if (button) button.textContent = SHOWN[choice];
  };

  apply();
  system.addEventListener("change", apply);
  addEventListener("DOMContentLoaded", () => {
    apply();
    document.getElementById("theme-switch").addEventListener("click", () => {
      const next = CHOICES[(CHOICES.indexOf(chosen()) + 1) % CHOICES.length];
      localStorage.setItem(KEY, next);
      apply();
    });
  });
})();
