import { emoji, escape, mrkdwn, plain } from '/mrkdwn.js';

const EVERY_MS = 1500;
const seen = new Set();
let version = null;
let messages = [];
let first = true;

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
    <div class="about"><b>Kizuna</b><time datetime="${message.postedAt}">${time(message.postedAt)}</time>
      ${message.visibleTo ? `<span class="private">only visible to ${escape(message.visibleTo)}</span>` : ''}
      ${message.edits.length ? `<span class="edited">(edited ${time(message.edits.at(-1).editedAt)})</span>` : ''}</div>
    ${body(message)}
    ${message.reactions.map(name => `<span class="reaction">${escape(emoji(name))} 1</span>`).join('')}
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
        : `<span class="${style}" title="${escape(it.action_id ?? '')}">${textOf(it.text)}</span>`;
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

addEventListener('hashchange', render);
refresh();
