// The open questions of a determination, the first ones, each with an input that fits.
import { cites, h, t } from './dom.js';
import { inputFor, labelled } from './inputs.js';

const AT_ONCE = 3;
const CITED = 6;

/**
 * @param missing what the determination asks for, the most deciding first
 * @param facts the facts that there are
 * @param set puts a value at a path
 * @param unknown notes that a fact can not be determined
 * @param later puts a question off
 */
export function questions(missing, facts, set, unknown, later) {
  return missing.slice(0, AT_ONCE).map(q => question(q, facts, set, unknown, later));
}

function question(asked, facts, set, unknown, later) {
  const input = inputFor(asked.fact, facts);
  const problem = h('p', { class: 'problem', role: 'alert' });
  function answer(event) {
    event.preventDefault();
    try {
      const value = input.value();
      if (value === undefined) throw new Error(t('input.nothing'));
      set(asked.fact, value);
    } catch (e) {
      problem.textContent = e.message;
    }
  }
  const cited = [cites(asked.wouldDecide.slice(0, CITED)), asked.wouldDecide.length > CITED && ' …'];
  return h('form', { class: 'card question', 'data-fact': asked.fact, onsubmit: answer },
    labelled(asked.question, input),
    h('p', { class: 'path', translate: 'no' }, asked.fact),
    asked.wouldDecide.length > 0 && h('p', { class: 'small' }, t('question.decides'), ' ', cited),
    problem,
    h('div', { class: 'buttons' },
      h('button', { class: 'main' }, t('question.answer')),
      input.fact.many && h('button', { type: 'button', onclick: () => set(asked.fact, []) }, t('question.none')),
      h('button', { type: 'button', class: 'link', onclick: () => unknown(asked.fact) }, t('question.unknown')),
      h('button', { type: 'button', class: 'link', onclick: () => later(asked.fact) }, t('question.later'))));
}
