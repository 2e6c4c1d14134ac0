import { enter, get } from './api.js';
import { h, show, speak, t, lang } from './dom.js';
import { Search } from './search.js';
import { Interview } from './transaction.js';
import { BatchUpload } from './batch.js';
import { queue } from './decision.js';
import { Review } from './review.js';
import { Lists } from './lists.js';

const TABS = { search: Search, transaction: Interview, batch: BatchUpload, review: Review, lists: Lists };
const main = document.getElementById('main');
const tabs = document.getElementById('tabs');
const chooser = document.getElementById('language');
const shared = { session: null, status: null, facts: null };
const views = {};

function current() {
  const name = location.hash.slice(1);
  return TABS[name] ? name : 'search';
}

function drawTabs() {
  const here = current();
  show(tabs, Object.keys(TABS).map(name => {
    const count = name === 'review' && queue.size() > 0 ? ` (${queue.size()})` : '';
    return h('a', { href: `#${name}`, 'aria-current': name === here ? 'page' : null }, t(`tab.${name}`) + count);
  }));
}

function open() {
  const name = current();
  drawTabs();
  views[name] ??= new TABS[name](shared);
  show(main, views[name].element);
  views[name].opened?.();
  document.title = `${t(`tab.${name}`)} – ${t('brand')}`;
}

function notices() {
  const notices = [];
  if (!shared.session) notices.push(h('div', { class: 'note warn' }, t('notice.session')));
  if (shared.status.data.starter) notices.push(h('div', { class: 'note warn' }, t('notice.starter')));
  show(document.getElementById('notice'), notices);
}

async function speakLanguage(language) {
  const [words, facts] = await Promise.all([get(`/api/words?lang=${language}`), get(`/api/facts?lang=${language}`)]);
  speak(language, words, facts.facts);
  shared.facts = facts;
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  document.getElementById('brand').textContent = t('brand');
  document.getElementById('skip').textContent = t('skip');
  document.getElementById('language-label').textContent = t('language');
  document.getElementById('footer').textContent = t('footer');
  tabs.setAttribute('aria-label', t('sections'));
  chooser.value = language;
  for (const name of Object.keys(views)) delete views[name];
  notices();
  open();
}

async function begin() {
  [shared.session, shared.status] = await Promise.all([enter(), get('/api/status')]);
  const kept = localStorage.getItem('language') ?? shared.session?.language;
  const own = navigator.language.startsWith('zh') ? 'zh' : 'en';
  await speakLanguage(kept ?? own);
  document.body.dataset.ready = 'true';
}

chooser.addEventListener('change', () => {
  localStorage.setItem('language', chooser.value);
  speakLanguage(chooser.value).catch(fail);
});
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
window.addEventListener('hashchange', () => {
  open();
  main.focus();
});
queue.changed = () => lang() && drawTabs();

function fail(error) {
  show(main, h('div', { class: 'note bad', role: 'alert' }, error.message));
}

begin().catch(fail);
