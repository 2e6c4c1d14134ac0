// The open questions of a determination, the first ones, each with an input that fits.
import { h, t } from './dom.js';
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
  const cited = asked.wouldDecide.slice(0, CITED).join(', ') + (asked.wouldDecide.length > CITED ? ' …' : '');
  const text = input.fact.question && !input.fact.question.includes('{') && document.documentElement.lang !== 'en' ? input.fact.question : asked.question;
  return h('form', { class: 'card question', 'data-fact': asked.fact, onsubmit: answer },
    labelled(text, input),
    h('p', { class: 'path' }, asked.fact),
    cited && h('p', { class: 'small' }, t('question.decides', cited)),
    problem,
    h('div', { class: 'buttons' },
      h('button', { class: 'main' }, t('question.answer')),
      input.fact.many && h('button', { type: 'button', onclick: () => set(asked.fact, []) }, t('question.none')),
      h('button', { type: 'button', class: 'link', onclick: () => unknown(asked.fact) }, t('question.unknown')),
      h('button', { type: 'button', class: 'link', onclick: () => later(asked.fact) }, t('question.later'))));
}
