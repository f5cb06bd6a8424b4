/* What is asked of the site, and what it answers. */
import { workbench } from './screen.js';

/** Sends a form's fields, or asks without one; answers [status, what was said]. */
export async function ask(url, form = null) {
  const body = form && new FormData(form);
  // Whoever signed in anew in another tab has another token than this page.
  const [, token] = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [];
  if (body && token) body.set('csrfmiddlewaretoken', token);
  const response = await fetch(url, {
    method: form ? 'POST' : 'GET',
    body,
    headers: { Accept: 'application/json' },
    redirect: 'manual',
  });
  // Nobody is signed in: the site leads to its sign-in page, or knows no token.
  const isJson = response.headers.get('Content-Type')?.includes('json');
  if (response.type === 'opaqueredirect' || (response.status === 403 && !isJson)) {
    return [401, { error: workbench.dataset.signedOut }];
  }
  return [response.status, await response.json()];
}
