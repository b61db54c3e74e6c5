/** Asks the simulated console itself to keep a change, as Okta's own scripts would; answers what it says. */
export async function post({ document, fetch }, path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-okta-xsrftoken': document.getElementById('_xsrfToken').textContent,
    },
    body: JSON.stringify(body),
  });
  return answer.json();
}
