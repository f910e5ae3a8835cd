// A box that scrolls sideways must be reachable by keyboard (WCAG 2.1.1), but only while it really scrolls.
const scrollers = ".md-typeset__scrollwrap, .md-typeset pre > code";

function markScrollers() {
  for (const box of document.querySelectorAll(scrollers)) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
}

markScrollers();
window.addEventListener("resize", markScrollers);
window.addEventListener("load", markScrollers);
