import { emoji, escape, mrkdwn, plain } from '/mrkdwn.js';

const EVERY_MS = 1500;
const seen = new Set();
let version = null;
let messages = [];
let first = true;
let thread = null;

const byId = id => document.getElementById(id);

async function refresh() {
  try {
    const answer = await fetch('/messages', { headers: version ? { 'If-None-Match': version } : {}, cache: 'no-store' });
    if (answer.status === 200) {
      version = answer.headers.get('ETag');
      messages = await answer.json();
      render();
    }
    say('live', false);
  } catch {
    say('not reachable, trying again …', true);
  }
  setTimeout(refresh, EVERY_MS);
}

function say(text, lost) {
  byId('connection').textContent = text;
  byId('connection').classList.toggle('lost', lost);
}

function chosen(channels) {
  const name = decodeURIComponent(location.hash.slice(1));
  return channels.has(name) ? name : messages.length ? messages.at(-1).channel : null;
}

function render() {
  const channels = new Map();
  for (const message of messages) channels.set(message.channel, (channels.get(message.channel) ?? 0) + 1);
  const current = chosen(channels);
  byId('channels').innerHTML = [...channels.keys()].sort().map(name => `
    <li><a href="#${encodeURIComponent(name)}" ${name === current ? 'aria-current="page"' : ''}>
      <span># ${escape(name)}</span><span>${channels.get(name)}</span></a></li>`).join('');
  byId('channel').textContent = current ? `# ${current}` : '';
  byId('where').textContent = thread ? `In the thread of ${thread}` : current ? `To # ${current}` : 'To the channel';
  byId('empty').hidden = messages.length > 0;
  const here = messages.filter(message => message.channel === current);
  const roots = here.filter(message => !message.threadTs || !here.some(other => other.ts === message.threadTs));
  const focused = document.activeElement?.closest?.('[data-ts]')?.dataset.ts;
  const open = new Set([...document.querySelectorAll('details[open]')].map(each => each.dataset.ts));
  byId('messages').innerHTML = roots.toReversed().map(root => messageItem(root, here, open)).join('');
  for (const message of messages) seen.add(mark(message));
  first = false;
  if (focused) document.querySelector(`[data-ts="${CSS.escape(focused)}"] a`)?.focus();
}

const mark = message => `${message.ts}/${message.edits.length}`;

function messageItem(message, here, open) {
  const replies = here.filter(other => other.threadTs === message.ts && other.ts !== message.ts);
  const fresh = !first && !seen.has(mark(message)) ? 'new' : '';
  return `<li data-ts="${message.ts}" class="${fresh}">
    <div class="about"><b>${escape(message.by?.user ?? 'Kizuna')}</b>${message.by?.bot ? '<span class="edited">bot</span>' : ''}<time datetime="${message.postedAt}">${time(message.postedAt)}</time>
      ${message.visibleTo ? `<span class="private">only visible to ${escape(message.visibleTo)}</span>` : ''}
      ${message.edits.length ? `<span class="edited">(edited ${time(message.edits.at(-1).editedAt)})</span>` : ''}</div>
    ${body(message)}
    ${message.reactions.map(name => `<span class="reaction">${escape(emoji(name))} 1</span>`).join('')}
    <div class="tools"><button type="button" data-react="white_check_mark" aria-label="React with a check mark">✅ react</button>
      ${message.threadTs ? '' : '<button type="button" data-reply>reply</button>'}</div>
    ${earlier(message, open)}
    ${replies.length ? `<ol class="replies">${replies.map(reply => messageItem(reply, [], open)).join('')}</ol>` : ''}
  </li>`;
}

function earlier(message, open) {
  if (!message.edits.length) return '';
  const versions = message.edits.toReversed().map(edit => `<div>until ${time(edit.editedAt)}: ${body(edit)}</div>`).join('');
  const count = message.edits.length;
  return `<details data-ts="${message.ts}" ${open.has(message.ts) ? 'open' : ''}>
    <summary>${count} earlier ${count === 1 ? 'version' : 'versions'}</summary>${versions}</details>`;
}

const body = message => message.blocks.length ? message.blocks.map(block).join('') : `<div>${mrkdwn(message.text)}</div>`;

function block(it) {
  switch (it.type) {
    case 'header': return `<div class="header-block">${textOf(it.text)}</div>`;
    case 'section': return section(it);
    case 'context': return `<div class="context">${(it.elements ?? []).map(element).join('')}</div>`;
    case 'divider': return '<hr>';
    case 'actions': return `<div class="actions">${(it.elements ?? []).map(element).join('')}</div>`;
    case 'image': return `<div class="context">🖼 ${escape(it.alt_text ?? '')}</div>`;
    case 'rich_text': return `<div>${(it.elements ?? []).map(rich).join('')}</div>`;
    default: return `<div class="context">[${escape(String(it.type))}]</div>`;
  }
}

function section(it) {
  const text = it.text ? `<div>${textOf(it.text)}</div>` : '';
  const fields = it.fields ? `<div class="fields">${it.fields.map(field => `<div>${textOf(field)}</div>`).join('')}</div>` : '';
  return `<div class="section"><div>${text}${fields}</div>${it.accessory ? `<div>${element(it.accessory)}</div>` : ''}</div>`;
}

function element(it) {
  switch (it.type) {
    case 'button': {
      const style = `button ${it.style === 'primary' || it.style === 'danger' ? it.style : ''}`;
      return /^https?:\/\//.test(it.url ?? '')
        ? `<a class="${style}" href="${escape(it.url)}" rel="noopener noreferrer">${textOf(it.text)}</a>`
        : `<button type="button" class="${style}" data-press="${escape(it.action_id ?? '')}">${textOf(it.text)}</button>`;
    }
    case 'image': return `<span>🖼 ${escape(it.alt_text ?? '')}</span>`;
    case 'plain_text':
    case 'mrkdwn': return `<span>${textOf(it)}</span>`;
    default: return `<span class="button">${it.placeholder ? textOf(it.placeholder) : escape(String(it.type))}</span>`;
  }
}

function rich(it) {
  const inside = (it.elements ?? []).map(rich).join('');
  switch (it.type) {
    case 'text': return plain(it.text ?? '');
    case 'emoji': return escape(emoji(it.name));
    case 'link': return /^https?:\/\//.test(it.url ?? '') ? `<a href="${escape(it.url)}">${escape(it.text ?? it.url)}</a>` : '';
    case 'user': return `<span class="mention">@${escape(it.user_id ?? '')}</span>`;
    case 'rich_text_list': return `<ul>${(it.elements ?? []).map(each => `<li>${rich(each)}</li>`).join('')}</ul>`;
    case 'rich_text_quote': return `<blockquote>${inside}</blockquote>`;
    case 'rich_text_preformatted': return `<pre>${inside}</pre>`;
    default: return inside;
  }
}

function textOf(it) {
  if (!it) return '';
  return it.type === 'mrkdwn' ? mrkdwn(it.text ?? '') : plain(it.text ?? '');
}

const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

const time = instant => TIME.format(new Date(instant));

const user = () => byId('user').value.trim();
const channel = () => byId('new-channel').value.trim().replace(/^#/, '') || decodeURIComponent(location.hash.slice(1))
  || byId('channel').textContent.replace(/^# /, '');

async function act(path, body) {
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  const told = await answer.json();
  const delivery = told.delivery;
  byId('said').textContent = told.error ? `Not done: ${told.error}`
    : delivery.way === 'nowhere' ? 'Nobody is subscribed: PUT /subscription'
    : `${delivery.path} over ${delivery.way}: ${delivery.status || 'no answer'} ${delivery.answer}`;
  return told;
}

byId('say').addEventListener('submit', async event => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (!text || !user() || !channel()) return;
  if (text.startsWith('/kizuna')) {
    await act('/command', { channel: channel(), user: user(), text: text.slice(7).trim() });
  } else {
    await act('/say', { channel: channel(), user: user(), text, threadTs: thread, bot: byId('bot').checked,
      team: byId('guest').checked ? 'T0PARTNER' : null });
  }
  byId('text').value = '';
  thread = null;
  location.hash = encodeURIComponent(channel());
  byId('new-channel').value = '';
});

byId('messages').addEventListener('click', async event => {
  const button = event.target.closest('button');
  const ts = button?.closest('[data-ts]')?.dataset.ts;
  if (!ts) return;
  const where = messages.find(message => message.ts === ts).channel;
  if (button.dataset.press) {
    await act('/press', { channel: where, ts, user: user(), actionId: button.dataset.press });
    setTimeout(showForm, 400);
  } else if (button.dataset.react) {
    await act('/react', { channel: where, ts, user: user(), name: button.dataset.react });
  } else if ('reply' in button.dataset) {
    thread = ts;
    render();
    byId('text').focus();
  }
});

async function showForm() {
  const forms = await (await fetch('/views')).json();
  const form = forms.filter(each => each.user === user()).at(-1);
  const dialog = byId('form');
  if (!form) return dialog.close();
  dialog.innerHTML = `<form><h3>${textOf(form.view.title)}</h3>${form.view.blocks.map(block => input(block, form.errors)).join('')}
    <button class="button primary">${textOf(form.view.submit)}</button> <button type="button" class="button" id="cancel">${textOf(form.view.close)}</button></form>`;
  dialog.querySelector('#cancel').onclick = () => dialog.close();
  dialog.querySelector('form').onsubmit = async event => {
    event.preventDefault();
    await act(`/views/${form.id}`, valuesOf(form.view, dialog));
    showForm();
  };
  if (!dialog.open) dialog.showModal();
}

function input(it, errors) {
  const id = escape(it.block_id), element = it.element ?? {};
  const field = element.type === 'radio_buttons'
    ? element.options.map(one => `<label><input type="radio" name="${id}" value="${escape(one.value)}"> ${textOf(one.text)}</label>`).join('<br>')
    : element.type === 'datetimepicker' ? `<input type="datetime-local" name="${id}" aria-label="${textOf(it.label)}">`
    : `<input name="${id}" list="users" aria-label="${textOf(it.label)}">`;
  return `<fieldset><legend>${textOf(it.label)}</legend>${field}${errors?.[it.block_id] ? `<p class="error">${escape(errors[it.block_id])}</p>` : ''}</fieldset>`;
}

function valuesOf(view, dialog) {
  const values = {};
  for (const { block_id: id, element } of view.blocks) {
    const chosen = dialog.querySelector(element.type === 'radio_buttons' ? `input[name="${id}"]:checked` : `input[name="${id}"]`)?.value;
    if (!chosen) continue;
    const value = element.type === 'radio_buttons' ? { selected_option: { value: chosen } }
      : element.type === 'datetimepicker' ? { selected_date_time: Math.floor(new Date(chosen) / 1000) }
      : { selected_user: chosen };
    values[id] = { [element.action_id]: { type: element.type, ...value } };
  }
  return values;
}

addEventListener('hashchange', () => { thread = null; render(); });
refresh();
