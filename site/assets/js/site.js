// A box that scrolls must be reachable by keyboard (WCAG 2.1.1), but only while it really scrolls.
const scrollers = ".md-typeset__scrollwrap, .md-typeset pre > code, .md-typeset .tree";

function markScrollers() {
  for (const box of document.querySelectorAll(scrollers)) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (!scrolls) box.removeAttribute("tabindex");
    else if (!box.hasAttribute("tabindex")) box.setAttribute("tabindex", "0");
  }
}

markScrollers();
window.addEventListener("resize", markScrollers);
window.addEventListener("load", markScrollers);
// What a tab or a branch shows for the first time may scroll.
document.addEventListener("change", markScrollers);
document.addEventListener("toggle", markScrollers, true);
// The theme takes the mark away from code that scrolls down only.
new MutationObserver(markScrollers).observe(document.body, { attributeFilter: ["tabindex"], subtree: true });
