// What the first view does not show: menus, messages, the tree of folders.
import { css } from '../vendor/lit/lit.js';

export const laterStyles = css`
.field{width:100%;min-height:38px;border:1px solid var(--line-2);border-radius:9px;background:var(--surface);padding:8px 11px;font:13px var(--mono);color:var(--text)}
textarea.field{resize:vertical;min-height:92px}
.stars{display:inline-flex}.stars button{width:26px;height:30px;font-size:17px;line-height:1;color:var(--text-3);border-radius:7px;display:grid;place-items:center}.stars button:hover{background:var(--hover)}.stars svg{width:13px;height:13px}.stars .on,.fav[aria-pressed=true]{color:var(--accent)}
.saved .l{display:flex;gap:8px;align-items:center;flex-wrap:wrap}.saved .l .to{flex:1;text-align:left;min-height:30px;border-radius:7px;overflow-wrap:anywhere}.saved .l .to:hover{color:var(--accent)}.bd form.l{display:flex;gap:8px;flex-wrap:wrap}.bd form.l .field{flex:1;min-width:160px;width:auto}
.suggest{position:absolute;left:12px;right:12px;top:48px;z-index:30;margin:0;padding:6px;list-style:none;background:var(--surface);border:1px solid var(--line);border-radius:12px;box-shadow:0 18px 50px -12px var(--shadow-l)}
.suggest li{display:flex;gap:10px;align-items:center;padding:7px 10px;border-radius:8px;cursor:pointer;font-size:13.5px}
.suggest li[aria-selected=true],.suggest li:hover{background:var(--hover)}
.suggest .kind{margin-left:auto;color:var(--text-3);font-size:12px;white-space:nowrap}
.suggest b{font-weight:640;color:var(--accent)}
.wrong{color:var(--accent);font-size:12.5px;margin:0 0 8px}
.tree{list-style:none;margin:0;padding:0}.tree .tree{padding-left:16px}
.tree .leaf{display:grid;grid-template-columns:24px minmax(0,1fr);align-items:center}
.tree .opt{margin:0}
.tree .twist{width:24px;height:24px;display:grid;place-items:center;color:var(--text-3);border-radius:6px}
.tree .twist svg{width:14px;height:14px;transition:.12s}.tree .twist[aria-expanded=true] svg{transform:rotate(90deg)}
.bar{position:absolute;left:0;right:0;bottom:0;height:2px;overflow:hidden;z-index:3}
.bar::after{content:"";position:absolute;inset:0;width:35%;background:var(--accent-solid);animation:slide 1s infinite linear}
@keyframes slide{from{transform:translateX(-100%)}to{transform:translateX(290%)}}
.menu{position:absolute;right:0;top:40px;z-index:20;margin:0;padding:6px;min-width:210px;background:var(--surface);border:1px solid var(--line);border-radius:12px;box-shadow:0 18px 50px -12px var(--shadow-l);display:grid;max-height:60cqh;overflow:auto}
.menu button{text-align:left;padding:7px 10px;border-radius:8px;font-size:13.5px;display:flex;align-items:center;gap:8px;min-height:32px}
.menu button:hover,.menu button:focus-visible{background:var(--hover)}
.menu button[aria-checked=true]{font-weight:640;color:var(--accent)}
.note{display:flex;gap:10px;align-items:center;flex-wrap:wrap;font-size:13px;background:var(--accent-soft);border-radius:9px;padding:7px 12px}
.note.quiet{background:none;padding:0;color:var(--text-3)}
.note button{color:var(--accent);font-weight:600;min-height:24px;padding:0 4px}
.hit{color:var(--accent);font-weight:640;flex:none}
.last{position:absolute;left:0;right:0;height:62px;display:grid;place-items:center;color:var(--text-3);font-size:13px}
.over{margin:0 20px 10px}.over p{margin:0}
.empty{padding:32px 20px;display:grid;gap:12px;justify-items:start;max-width:560px;font-size:14px}
.empty h2{font-size:18px;letter-spacing:-.02em}
.empty p{color:var(--text-2)}
.empty .lines{display:grid;gap:4px;justify-items:start}
.empty .lines button{color:var(--accent);font-weight:560;min-height:28px;text-align:left}
.empty code{font:13px var(--mono);background:var(--surface-2);padding:8px 12px;border-radius:8px}
.banner{grid-area:top;align-self:end;justify-self:center;z-index:40;translate:0 50%;background:var(--text);color:var(--bg);font-size:13px;padding:8px 16px;border-radius:18px;max-width:94%}
.toast{position:absolute;left:50%;bottom:92px;translate:-50% 0;background:var(--text);color:var(--bg);padding:9px 8px 9px 16px;border-radius:18px;font-size:13px;z-index:40;display:flex;gap:8px;align-items:center;max-width:92%}
.toast button{font-weight:650;padding:0 8px;min-height:24px;text-decoration:underline}
@container app (max-width:640px){.tree .leaf{grid-template-columns:44px minmax(0,1fr)}.tree .twist{width:44px;height:44px}}
`;
