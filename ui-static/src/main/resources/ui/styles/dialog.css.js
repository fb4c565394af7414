// Dialogs, the filter sheet, the folder chooser, the progress of an import.
import { css } from '../vendor/lit/lit.js';

export const dialogStyles = css`
dialog{border:1px solid var(--line);border-radius:16px;padding:0;background:var(--panel);color:var(--text);width:min(560px,calc(100vw - 24px));max-height:min(720px,calc(100dvh - 24px));box-shadow:0 18px 50px -12px var(--shadow-l);overflow:hidden}
dialog::backdrop{background:#0008}
dialog .inner{display:flex;flex-direction:column;max-height:inherit;overflow:auto}
.hd{display:flex;align-items:center;justify-content:space-between;padding:12px 14px 8px 20px;flex:none}
.hd h2{font-size:16px;letter-spacing:-.015em;font-weight:680}
.bd{padding:4px 20px 20px;display:grid;gap:12px;font-size:13.5px}
.bd p{color:var(--text-2)}
.bd .end{display:flex;gap:8px;justify-content:flex-end}
dialog.page{width:100vw;height:100dvh;max-width:none;max-height:none;margin:0;border:0;border-radius:0}
dialog.page .inner{height:100%;max-height:none}
dialog.page msc-detail{border:0;overflow:visible}
dialog.page .dh{padding-top:4px}
dialog.sheet{width:100vw;max-width:none;height:calc(100dvh - 70px);max-height:none;margin:70px 0 0;border-radius:20px 20px 0 0}
dialog.sheet .inner{height:100%;max-height:none;overflow:hidden}
dialog.sheet msc-facets{border:0;padding:6px 18px 100px;flex:1;background:none}
.show{position:absolute;left:18px;right:18px;bottom:22px;height:46px;border-radius:23px;background:var(--accent-solid);color:var(--on-accent);font-weight:640;display:flex;gap:9px;align-items:center;justify-content:center}
.show b{background:var(--on-accent);color:var(--accent-solid);border-radius:10px;min-width:20px;height:20px;font-size:12px;display:grid;place-items:center;padding:0 5px}
.crumb{display:flex;gap:8px;align-items:center;font:12.5px var(--mono);color:var(--text-2);overflow-wrap:anywhere}
.dirs{list-style:none;margin:0;padding:0;border:1px solid var(--line);border-radius:10px;height:280px;overflow:auto;background:var(--surface)}
.dirs li{display:flex;align-items:center;gap:10px;padding:0 12px;min-height:36px;border-bottom:1px solid var(--line)}
.dirs li:last-child{border:0}
.dirs .into{flex:1;display:flex;gap:10px;align-items:center;min-height:36px;text-align:left;min-width:0}
.dirs .into span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.dirs .into:hover{color:var(--accent)}
.dirs svg{color:var(--text-3)}
.keys{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:0;align-items:center}
.keys dt{display:flex;gap:4px}.keys dd{margin:0;color:var(--text-2)}
fieldset.set{border:0;margin:0;padding:0;display:grid;gap:9px;justify-items:start}.set legend{font-weight:640;padding:0 0 6px}
.sel{height:32px;border:1px solid var(--line-2);border-radius:7px;background:var(--surface);padding:0 8px}
.seg-b{display:flex;background:var(--surface-2);border-radius:9px;padding:3px;gap:2px}.seg-b button{height:28px;padding:0 12px;border-radius:7px;font-size:13px;font-weight:560;color:var(--text-2)}
.seg-b [aria-pressed=true]{background:var(--raised);color:var(--text)}
dialog.wide{width:min(860px,calc(100vw - 24px))}.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(270px,1fr));gap:18px 26px}.charts h3{font-size:13px;margin-bottom:6px}
.cb{display:grid;grid-template-columns:128px minmax(0,1fr) 48px;gap:8px;align-items:center;width:100%;min-height:24px;text-align:left;font-size:12.5px;border-radius:5px}.cb:hover{background:var(--hover)}.cb>span:first-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.cb i{height:10px}.cb i b{display:block;height:100%;border-radius:3px;background:var(--accent-solid);min-width:2px}.cb .n{text-align:right}
.roots{list-style:none;margin:0;padding:0;display:grid;gap:8px}.roots li{border:1px solid var(--line);border-radius:10px;padding:10px 12px;display:grid;gap:8px}.roots .l{display:flex;gap:10px;align-items:center;flex-wrap:wrap}.roots .l>span:first-child{flex:1;min-width:0;overflow-wrap:anywhere}.roots small{display:block;color:var(--text-3)}
msc-import{display:block}
.task{border:1px solid var(--line);background:var(--surface);border-radius:10px;padding:10px 12px;display:grid;gap:8px;font-size:13px}
.task .l{display:flex;gap:10px;align-items:center;flex-wrap:wrap}.task .l .r{margin-left:auto;display:flex;gap:6px}
.task progress{width:100%;height:6px;accent-color:var(--accent-solid);display:block}
.task ul{margin:0;padding:0 0 0 18px;max-height:140px;overflow:auto;color:var(--text-2);font-size:12.5px}
.task small{color:var(--text-3);font-size:12px}
@container app (max-width:640px){dialog .ib{width:44px;height:44px}.dirs li,.dirs .into{min-height:44px}}
`;
