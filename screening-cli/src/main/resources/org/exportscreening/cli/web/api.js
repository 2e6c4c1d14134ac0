// The HTTP interface. Every failure is an Error with one clear sentence.
let session = null;

async function answer(response) {
  const text = await response.text();
  let tree = null;
  try {
    tree = JSON.parse(text);
  } catch {
    throw new Error(`HTTP ${response.status}`);
  }
  if (!response.ok) {
    const error = new Error(tree.error ?? `HTTP ${response.status}`);
    error.status = response.status;
    throw error;
  }
  return tree;
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, { ...options, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Error('The server does not answer; was it ended?');
  }
  return answer(response);
}

export const get = path => send(path, {});

function headers(type) {
  const all = { 'Content-Type': type };
  if (session) all['X-Screening-Token'] = session.token;
  return all;
}

export const post = (path, tree) =>
  send(path, { method: 'POST', headers: headers('application/json'), body: JSON.stringify(tree) });

export const upload = (path, file) => send(path, { method: 'POST', headers: headers('text/csv'), body: file });

/** Whether this browser was let in, and what it may do. */
export async function enter() {
  try {
    session = await get('/api/session');
  } catch (e) {
    if (e.status !== 403) throw e;
    session = null;
  }
  return session;
}

export const entered = () => session;
