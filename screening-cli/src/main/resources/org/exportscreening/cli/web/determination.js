// A determination, for a person to read and to file.
import { lang, cite, cites, code, definitions, download, h, own, symbol, t, table, tell } from './dom.js';
import { text } from './api.js';

const TONES = {
  PROHIBITED: 'bad', LICENSE_REQUIRED: 'bad', HOLD: 'warn', INDETERMINATE: 'warn', LICENSE_EXCEPTION_AVAILABLE: 'warn',
  NLR_WITH_CONDITIONS: 'good', NLR: 'good', NOT_SUBJECT_TO_EAR: 'good',
};

function said(value, path) {
  if (value === true || value === false) return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.length === 0 ? t('none') : value.flatMap((v, i) => i === 0 ? [said(v, path)] : [', ', said(v, path)]);
  if (value && typeof value === 'object') return own(JSON.stringify(value));
  if (value === null) return '–';
  const word = symbol(value, path);
  return word === String(value) ? own(value) : word;
}

function partyNames(d, places) {
  const names = places.map(i => d.transaction.parties[i]?.name).filter(Boolean);
  return names.length > 0 && own([...new Set(names)].join('; '));
}

function exceptions(f) {
  const { available, note } = f.licenseExceptions;
  if (available.length === 0) return note || t('none');
  return [own(available.join(', ')), h('details', {}, h('summary', {}, t('finding.toConfirm')), h('p', {}, note))];
}

function finding(f, d) {
  const bad = f.effect === 'PROHIBITED' || f.effect === 'LICENSE_REQUIRED';
  return h('article', { class: 'card finding' },
    h('div', { class: 'head' }, h('h3', {}, f.title), h('span', { class: `badge ${bad ? 'bad' : 'warn'}` }, code('effect', f.effect))),
    definitions([
      [t('finding.citation'), cite(f.citation)],
      [t('finding.parties'), partyNames(d, f.parties)],
      [t('finding.policy'), f.licensePolicy && code('policy', f.licensePolicy)],
      [t('finding.exceptions'), f.licenseExceptions && exceptions(f)],
      [t('finding.note'), f.note],
      [t('finding.because'), f.because.length > 0 && h('ul', { class: 'facts' },
        f.because.map(b => h('li', {}, h('code', { translate: 'no' }, b.fact), ' = ', h('strong', {}, said(b.value, b.fact)))))],
      [t('finding.ifConfirmed'), f.ifConfirmed && [code('outcome', f.ifConfirmed.outcome), ' (', cites(f.ifConfirmed.citations), ')']],
      [t('finding.enforcement'), f.enforcement && [code('enforcement', f.enforcement), ' ', f.announcement.note, ' (', f.announcement.citation, ')']],
    ]));
}

function more(title, rows) {
  return rows.length > 0 && h('details', {}, h('summary', {}, `${title} (${rows.length})`), h('ul', {}, rows.map(x => h('li', {}, x))));
}

export function outcomeCard(d) {
  const names = d.transaction.parties.map(p => p.name).filter(Boolean);
  return h('div', { class: `card outcome ${TONES[d.outcome] ?? ''}`, id: 'outcome', 'data-outcome': d.outcome, tabindex: '-1' },
    h('h2', {}, code('outcome', d.outcome)),
    h('p', {}, code('meaning', d.outcome)),
    names.length > 0 && h('p', { class: 'small' }, t('outcome.parties'), ' ', own([...new Set(names)].join('; '))),
    h('p', { class: 'small' }, t('outcome.basis', d.date ?? '–', `${d.rulebook.id} ${d.rulebook.version}`, d.missing.length)));
}

/** What was not checked, what was taken as said, and what limits the answer. */
const limits = d => [
  ...d.notes, ...d.assumptions.map(a => `${t('determination.assumed')} ${a}`),
  ...d.overlays.map(o => [o.title, ' (', o.citation, ') ', t(o.inForce ? 'overlay.inForce' : 'overlay.notInForce')]),
  ...d.notEvaluated.map(n => [t('determination.notEvaluated'), ' ', cite(n.citation), ' ', n.title])];

/** Buttons that save the answer: to be read and printed, to be determined again, to be read by a program. */
function saving(d, transaction, session) {
  const problem = h('p', { class: 'problem', role: 'alert' });
  const name = (d.id ?? '').replace(/[^\w.-]+/g, '-') || 'determination';
  const save = (key, file, type, content) => h('button', { type: 'button', 'data-save': key, onclick: async () => {
    try {
      problem.textContent = '';
      download(file, await content(), type);
    } catch (e) {
      tell(problem, e);
    }
  } }, t(key));
  const json = 'application/json';
  return h('div', { class: 'card' }, h('h3', {}, t('save.title')), h('p', { class: 'small' }, t('save.lead')), problem,
    h('div', { class: 'buttons' },
      save('save.report', `${name}.html`, 'text/html', () => text(`/api/report?lang=${lang()}`, transaction)),
      session && save('save.record', `${name}-record.json`, json, () => text('/api/record', transaction)),
      save('save.json', `${name}.json`, json, () => text('/api/transaction', transaction)),
      save('save.transaction', `${name}-transaction.json`, json, () => JSON.stringify(transaction, null, 2))));
}

export function grounds(d, transaction, session) {
  const trace = d.trace.filter(x => x.result === 'MET' || x.result === 'UNKNOWN');
  return [
    d.findings.length > 0 && h('h2', {}, t('determination.grounds')),
    d.findings.map(f => finding(f, d)),
    h('h2', {}, t('determination.next')),
    h('ol', { class: 'card steps' }, d.nextSteps.map(s => h('li', {}, s))),
    h('div', { class: 'card' },
      h('h3', {}, t('determination.more')),
      more(t('determination.limits'), limits(d)),
      more(t('determination.classification'), d.classification.meets.map(m => [own(m.eccn), ': ', m.because])),
      more(t('determination.advice'), d.advice.map(a => [a.title, ' (', own(a.because), ')'])),
      trace.length > 0 && h('details', {}, h('summary', {}, `${t('determination.trace')} (${trace.length})`),
        table(t('determination.trace'), [[t('finding.citation')], [t('determination.answer')], [t('finding.because')]],
          trace.map(x => [cite(x.citation), code('status', x.result), x.why])))),
    saving(d, transaction, session),
  ];
}
