/**
 * Runs in the page. Every text that a reader cannot see whole: it sticks out of its box or of the window, or is cut off by a box that hides
 * what does not fit. A box that scrolls is fine, and so is what only screen readers read, and numbers of lines that move along with a text.
 */
export function textOutsideItsBox() {
  const outside = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    outside.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() === '' || !node.parentElement.checkVisibility() || isOnlyRead(node.parentElement) || movesAlong(node.parentElement)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const problem = [...range.getClientRects()].map(box => cutOff(node.parentElement, box)).find(Boolean);
    if (problem) {
      outside.push(`"${node.data.trim().slice(0, 60)}" ${problem}`);
    }
  }
  return outside;

  function cutOff(element, box) {
    const block = blockAround(element);
    const own = block.getBoundingClientRect();
    if (!scrolls(block) && box.right > own.right + 1) {
      return `sticks out of its ${block.tagName} ${block.className}`;
    }
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (scrolls(around)) {
        return null;
      }
      const frame = around.getBoundingClientRect();
      const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
      if (hides && (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) {
        return `is cut off by ${around.tagName} ${around.className}`;
      }
    }
    return box.right > width + 1 || box.left < -1 ? `sticks out to ${Math.round(box.right)} of ${width} px` : null;
  }

  function blockAround(element) {
    return getComputedStyle(element).display === 'inline' ? blockAround(element.parentElement) : element;
  }

  function isOnlyRead(element) {
    return element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isOnlyRead(element.parentElement));
  }

  function movesAlong(element) {
    return Boolean(element.closest('[aria-hidden="true"]')?.parentElement.querySelector('textarea'));
  }

  function scrolls(element) {
    return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  }
}
