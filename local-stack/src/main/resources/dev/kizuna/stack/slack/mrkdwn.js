// Slack's mrkdwn as HTML. The text is escaped first, so that nothing that was posted can become markup of the page.

const EMOJI = {
  alarm_clock: '⏰', hourglass: '⌛', hourglass_flowing_sand: '⏳', warning: '⚠️', rotating_light: '🚨', tada: '🎉',
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', clap: '👏', muscle: '💪', star: '⭐', trophy: '🏆', fire: '🔥',
  bell: '🔔', eyes: '👀', memo: '📝', calendar: '📅', chart_with_upwards_trend: '📈', chart_with_downwards_trend: '📉',
  handshake: '🤝', rocket: '🚀', red_circle: '🔴', large_green_circle: '🟢', large_yellow_circle: '🟡', no_entry: '⛔',
  '+1': '👍', thumbsup: '👍', wave: '👋', sparkles: '✨', dart: '🎯', speech_balloon: '💬', information_source: 'ℹ️',
};

export function emoji(name) {
  return EMOJI[name] ?? `:${name}:`;
}

export function escape(text) {
  const unescaped = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return unescaped.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function plain(text) {
  return escape(text).replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name)).replaceAll('\n', '<br>');
}

export function mrkdwn(text) {
  const kept = [];
  const keep = html => `\u0000${kept.push(html) - 1}\u0000`;
  // what Slack puts between < and > is its own syntax; a literal one is sent escaped
  const withReferences = text.replace(/<([^<>\n]+)>/g, (_, inside) => keep(reference(inside)));
  const html = escape(withReferences)
    .replace(/```\n?([\s\S]*?)```/g, (_, code) => keep(`<pre><code>${code}</code></pre>`))
    .replace(/`([^`\n]+)`/g, (_, code) => keep(`<code>${code}</code>`))
    .replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name))
    .replace(/(^|[^\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}])/gu, '$1<strong>$2</strong>')
    .replace(/(^|[^\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}])/gu, '$1<em>$2</em>')
    .replace(/(^|[^\p{L}\p{N}~])~([^~\n]+)~(?![\p{L}\p{N}])/gu, '$1<s>$2</s>')
    .replace(/^&gt; ?(.*)$/gm, '<blockquote>$1</blockquote>')
    .replaceAll('</blockquote>\n', '</blockquote>')
    .replaceAll('\n', '<br>');
  return restore(html, kept);
}

function restore(html, kept) {
  return html.replace(/\u0000(\d+)\u0000/g, (_, index) => restore(kept[Number(index)], kept));
}

function reference(inside) {
  const [target, label] = inside.split('|', 2);
  if (target.startsWith('@') || target.startsWith('#') || target.startsWith('!')) {
    const sign = target.startsWith('#') ? '#' : '@';
    const name = label ?? target.replace(/^[@#!](subteam\^|date\^)?/, '');
    return `<span class="mention">${escape(sign + name.replace(/^[@#]/, ''))}</span>`;
  }
  if (/^(https?:\/\/|mailto:)/.test(target)) {
    return `<a href="${escape(target)}" rel="noopener noreferrer">${escape(label ?? target)}</a>`;
  }
  return escape(`<${inside}>`);
}
