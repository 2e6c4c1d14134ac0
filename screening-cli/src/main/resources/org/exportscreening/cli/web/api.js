// The HTTP interface. Every failure is an Error with one clear sentence.
import { lang, t } from './dom.js';

let session = null;

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, { ...options, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Error(t('problem.gone'));
  }
  const text = await response.text();
  if (response.ok) return text;
  let said = `HTTP ${response.status}`;
  try {
    said = JSON.parse(text).error ?? said;
  } catch {
    // Not one of our refusals: the status is all that there is to tell.
  }
  const error = new Error(said);
  error.status = response.status;
  throw error;
}

const json = async answer => JSON.parse(await answer);

export const get = path => json(send(path, {}));

function headers(type) {
  const all = { 'Content-Type': type };
  if (session) all['X-Screening-Token'] = session.token;
  return all;
}

/** The answer as text, byte for byte. */
export const text = (path, tree) =>
  send(path, { method: 'POST', headers: headers('application/json'), body: JSON.stringify(tree) });

export const post = (path, tree) => json(text(path, tree));

/** The answer with its texts in the reader's language. */
export const ask = (path, tree) => post(`${path}?lang=${lang()}`, tree);

export const upload = (path, file) => json(send(path, { method: 'POST', headers: headers('text/csv'), body: file }));

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
