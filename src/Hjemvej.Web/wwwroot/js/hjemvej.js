// Improves what already works without it: moves focus to the error summary, and guards against a double submit.
const focusFirst = () => document.querySelector('[data-focus]')?.focus();
focusFirst();

// An address with a fragment takes the focus to it when the page has loaded; what went wrong is more important.
window.addEventListener('load', () => setTimeout(focusFirst));

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  setTimeout(() => delete form.dataset.sent, 8000);
});

// A page restored from the browser's memory may be sent again.
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));
