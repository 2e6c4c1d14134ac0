// A determination, for a person to read.
import { code, definitions, download, h, t } from './dom.js';

const TONES = {
  PROHIBITED: 'bad', LICENSE_REQUIRED: 'bad', HOLD: 'warn', INDETERMINATE: 'warn', LICENSE_EXCEPTION_AVAILABLE: 'warn',
  NLR_WITH_CONDITIONS: 'good', NLR: 'good', NOT_SUBJECT_TO_EAR: 'good',
};

function said(value) {
  if (value === true || value === false) return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.length === 0 ? t('none') : value.map(said).join(', ');
  if (value && typeof value === 'object') return JSON.stringify(value);
  return value === null ? '–' : String(value);
}

function finding(f) {
  const exceptions = f.licenseExceptions;
  const bad = f.effect === 'PROHIBITED' || f.effect === 'LICENSE_REQUIRED';
  return h('article', { class: 'card finding' },
    h('div', { class: 'head' }, h('h3', {}, f.title), h('span', { class: `badge ${bad ? 'bad' : 'warn'}` }, code('effect', f.effect))),
    definitions([
      [t('finding.citation'), f.citation],
      [t('finding.policy'), f.licensePolicy && code('policy', f.licensePolicy)],
      [t('finding.exceptions'), exceptions && (exceptions.available.join(', ') || t('none'))],
      [t('finding.note'), f.note ?? exceptions?.note],
      [t('finding.because'), f.because.length > 0 && h('ul', {}, f.because.map(b => h('li', {}, h('code', {}, b.fact), ' ', said(b.value))))],
      [t('finding.ifConfirmed'), f.ifConfirmed && `${code('outcome', f.ifConfirmed.outcome)} (${f.ifConfirmed.citations.join(', ')})`],
      [t('finding.enforcement'), f.enforcement && `${f.enforcement}: ${f.announcement.note} (${f.announcement.citation})`],
    ]));
}

function points(title, list) {
  return list.length > 0 && h('details', {}, h('summary', {}, `${title} (${list.length})`), h('ul', {}, list.map(x => h('li', {}, x))));
}

export function outcomeCard(d) {
  return h('div', { class: `card outcome ${TONES[d.outcome] ?? ''}`, id: 'outcome', 'data-outcome': d.outcome, tabindex: '-1' },
    h('h2', {}, code('outcome', d.outcome)),
    h('p', {}, code('meaning', d.outcome)),
    h('p', { class: 'small' }, t('outcome.basis', d.date ?? '–', `${d.rulebook.id} ${d.rulebook.version}`, d.missing.length)));
}

export function grounds(d, transaction) {
  const trace = d.trace.filter(x => x.result === 'MET' || x.result === 'UNKNOWN');
  return [
    d.findings.length > 0 && h('h2', {}, t('determination.grounds')),
    d.findings.map(finding),
    h('div', { class: 'card' },
      h('h3', {}, t('determination.more')),
      d.conditions.length > 0 && [h('p', { class: 'label' }, t('determination.conditions')), h('ul', {}, d.conditions.map(c => h('li', {}, c)))],
      points(t('determination.next'), d.nextSteps),
      points(t('determination.notes'), d.notes),
      points(t('determination.assumptions'), d.assumptions),
      points(t('determination.classification'), d.classification.meets.map(m => `${m.eccn}: ${m.because}`)),
      trace.length > 0 && h('details', {}, h('summary', {}, `${t('determination.trace')} (${trace.length})`),
        h('div', { class: 'scroll' }, h('table', {}, h('tbody', {}, trace.map(x => h('tr', {},
          h('td', {}, x.citation), h('td', {}, code('status', x.result)), h('td', {}, x.why))))))),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => download('determination.json', JSON.stringify(d, null, 2)) }, t('determination.save')),
        h('button', { type: 'button', onclick: () => download('transaction.json', JSON.stringify(transaction, null, 2)) }, t('transaction.save')))),
  ];
}
