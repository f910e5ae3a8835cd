// A box that scrolls must be reachable by keyboard (WCAG 2.1.1), but only while it really scrolls.
const scrollers = ".md-typeset__scrollwrap, .md-typeset pre > code, .md-typeset .tree";

function markScrollers() {
  for (const box of document.querySelectorAll(scrollers)) {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
}

markScrollers();
window.addEventListener("resize", markScrollers);
window.addEventListener("load", markScrollers);
