// The look of the first view. One style sheet for page, iframe and element; sizes follow the container.
import { css } from '../vendor/lit/lit.js';

export const pageStyles = css`
:host{display:block;height:520px;min-height:240px;contain:content}
:host([layout=full]){height:100dvh}
:host([hidden]){display:none}
*{box-sizing:border-box}
/* a host's rules for * reach this wrapper only by inheritance, and all of that is undone here */
.root{
  all:initial;display:block;
  --font:var(--midi-search-font,"Inter Variable",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif);
  --mono:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace;
  --r:var(--midi-search-radius,10px);
  --bg:var(--midi-search-bg,light-dark(#f6f5f2,#0e1013));
  --panel:var(--midi-search-bg,light-dark(#fbfaf8,#12151a));
  --surface:light-dark(#ffffff,#171b21);
  --surface-2:light-dark(#f0eeea,#1e232b);
  --raised:light-dark(#ffffff,#39424f);
  --hover:light-dark(#f3f1ed,#1b2027);
  --picture:light-dark(#f0eeea,#0b0d10);
  --line:var(--midi-search-line,light-dark(#e4e1da,#262c35));
  --line-2:light-dark(#8c8679,#6a7484);
  --text:var(--midi-search-text,light-dark(#1b1a17,#eef1f5));
  --text-2:light-dark(#57534a,#aab3c0);
  --text-3:light-dark(#6b665c,#8b95a4);
  --accent:var(--midi-search-accent,light-dark(#b3390b,#ff8a4c));
  --accent-solid:var(--midi-search-accent,light-dark(#c2410c,#ff8a4c));
  --on-accent:var(--midi-search-on-accent,light-dark(#ffffff,#1d0d03));
  --accent-soft:light-dark(#fdeadf,#33200f);
  --sel:light-dark(#fff4ec,#221a14);
  --ring:light-dark(#1d4ed8,#8ab4ff);
  --shadow-c:light-dark(#2b220f0d,#000);
  --shadow-l:light-dark(#3a2e1a33,#000c);
  color-scheme:light dark;
  container:app/inline-size;
  height:100%;
  font:14px/1.4 var(--font);letter-spacing:normal;text-align:start;text-transform:none;white-space:normal;
  font-feature-settings:"cv05","cv11","ss03";color:var(--text);background:var(--bg);-webkit-font-smoothing:antialiased;
  position:relative;overflow:hidden;
}
.root.dark{color-scheme:dark}.root.light{color-scheme:light}
button,input,select{font:inherit;color:inherit;letter-spacing:inherit}
button{background:none;border:0;padding:0;cursor:pointer}
button:disabled,[aria-disabled=true]{opacity:.45;cursor:default}
a{color:var(--accent)}
h1,h2,h3,p{margin:0}
:focus-visible{outline:2px solid var(--ring);outline-offset:2px;border-radius:6px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg.i{width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round;flex:none;display:block}
svg.i.f{fill:currentColor;stroke:none}
.tn{font-variant-numeric:tabular-nums}
.skip{position:absolute;left:8px;top:-60px;background:var(--accent-solid);color:var(--on-accent);padding:8px 14px;border-radius:8px;z-index:99}
.skip:focus{top:8px}

msc-app{display:grid;height:100%;grid-template:64px minmax(0,1fr) 76px / 272px minmax(0,1fr) 364px;grid-template-areas:"top top top" "facets results detail" "player player player"}
msc-app.nodetail{grid-template-columns:272px minmax(0,1fr) 0}
msc-facets,msc-results,msc-search-box,msc-range,msc-key-wheel,msc-values,msc-folders{display:block}

.top{grid-area:top;display:flex;align-items:center;gap:20px;padding:0 16px 0 18px;background:var(--panel);border-bottom:1px solid var(--line);z-index:5}
.brand{display:flex;align-items:center;gap:10px;font-weight:680;letter-spacing:-.015em;font-size:15px;width:234px;color:inherit;text-decoration:none;white-space:nowrap}
.brand svg{width:30px;height:30px;flex:none}
.brand rect.tile{fill:var(--accent-solid)}.brand g{fill:var(--on-accent)}
msc-search-box{flex:1;max-width:820px;position:relative;min-width:0}
.search{display:flex;align-items:center;height:44px;background:var(--surface);border:1px solid var(--line-2);border-radius:22px;padding:0 14px 0 15px;gap:10px;box-shadow:0 1px 2px var(--shadow-c)}
.search:focus-within{border-color:var(--accent);box-shadow:0 0 0 3px var(--accent-soft)}
.search>svg{color:var(--text-3)}
.search input{flex:1;min-width:60px;border:0;outline:0;background:none;font-size:15.5px;letter-spacing:-.005em;text-overflow:ellipsis}
.search input::placeholder{color:var(--text-3);opacity:1}
.search input::-webkit-search-cancel-button{display:none}
.search .ib{width:30px;height:30px;border-radius:50%}
.modes{display:flex;background:var(--surface-2);border-radius:16px;padding:3px;gap:2px;margin-right:-8px}.modes button{height:28px;padding:0 11px;border-radius:14px;font-size:13px;font-weight:560;color:var(--text-2)}.modes [aria-pressed=true]{background:var(--raised);color:var(--text)}
kbd{font:600 11px/1 var(--font);color:var(--text-3);border:1px solid var(--line);border-bottom-width:2px;background:var(--surface-2);padding:4px 6px;border-radius:5px}
.acts{margin-left:auto;display:flex;gap:4px;align-items:center}
.ib{width:36px;height:36px;border-radius:9px;display:grid;place-items:center;color:var(--text-2);flex:none}
.ib:hover:not(:disabled){background:var(--hover);color:var(--text)}

msc-facets{grid-area:facets;background:var(--panel);border-right:1px solid var(--line);overflow:auto;padding:14px 16px 24px;scrollbar-width:thin;scrollbar-color:var(--line-2) transparent}
.fh{display:flex;align-items:center;justify-content:space-between;margin:0 0 8px;font-size:13px;font-weight:640;letter-spacing:-.005em;min-height:24px}
.fh h2{font:inherit}
.x{font-size:12px;font-weight:540;color:var(--accent);min-height:24px;padding:0 4px;margin-right:-4px}
.fs{padding:0 0 16px;margin:0 0 14px;border-bottom:1px solid var(--line)}
.fs:last-child{border:0}
.hist{display:block;width:100%;height:56px}
.hist rect{fill:var(--line-2);opacity:.55}.hist rect.in{fill:var(--accent-solid);opacity:1}
.dual{position:relative;height:24px;margin-top:-2px}
.dual .tr{position:absolute;left:0;right:0;top:10px;height:4px;border-radius:2px;background:var(--line)}
.dual .tr i{position:absolute;top:0;bottom:0;background:var(--accent-solid);border-radius:2px}
.dual .th{position:absolute;top:0;width:24px;height:24px;margin-left:-12px;border-radius:50%;cursor:ew-resize;display:grid;place-items:center;touch-action:none}
.dual .th::after{content:"";width:16px;height:16px;border-radius:50%;background:var(--surface);border:2px solid var(--accent-solid);box-shadow:0 1px 3px #0005}
.dual .th:focus-visible{border-radius:50%}
.rng{display:flex;gap:8px;align-items:center;margin-top:9px}
.rng input{width:62px;height:32px;border:1px solid var(--line-2);border-radius:7px;background:var(--surface);text-align:center;font-weight:560;appearance:textfield}
.rng input::-webkit-inner-spin-button{display:none}
.rng .unit{color:var(--text-3);font-size:12.5px;margin-left:2px}
.wheel{display:block;width:226px;height:226px;margin:2px auto 8px;overflow:visible}
.wheel .seg{cursor:pointer}
.wheel .seg path{stroke:var(--panel);stroke-width:2}
.wheel .seg text{font:600 11px var(--font);text-anchor:middle;dominant-baseline:central;pointer-events:none;fill:var(--text)}
.wheel .seg.min text{font-size:10px}
.wheel .seg.empty text{fill:var(--text-3)}
.wheel .seg:hover path{filter:brightness(1.06)}
.wheel .seg[aria-checked=true] path{stroke:var(--text);stroke-width:2.25}
.wheel .seg[aria-checked=true] text{font-weight:800}
.wheel .seg.rel path{stroke:var(--text);stroke-width:1.5;stroke-dasharray:3 2.5}
.wheel .seg:focus-visible{outline:none}.wheel .seg:focus-visible path{stroke:var(--ring);stroke-width:3;stroke-dasharray:none}
.wheel .c1{font:680 15px var(--font);text-anchor:middle;fill:var(--text)}.wheel .c2{font:500 10.5px var(--font);text-anchor:middle;fill:var(--text-2)}
.sw{display:flex;align-items:center;gap:9px;font-size:13px;color:var(--text-2);min-height:28px;cursor:pointer;margin-top:6px}
.sw input{appearance:none;width:32px;height:18px;border-radius:9px;background:var(--line-2);position:relative;margin:0;transition:.15s;cursor:pointer;flex:none}
.sw input::after{content:"";position:absolute;left:2px;top:2px;width:14px;height:14px;border-radius:50%;background:#fff;transition:.15s}
.sw input:checked{background:var(--accent-solid)}.sw input:checked::after{left:16px}
.opt{display:grid;grid-template-columns:18px 1fr auto;gap:9px;align-items:center;min-height:30px;padding:0 6px;margin:0 -6px;border-radius:7px;font-size:13.5px;cursor:pointer;position:relative}
.opt:hover{background:var(--hover)}
.opt input{appearance:none;width:17px;height:17px;border:1.5px solid var(--line-2);border-radius:5px;margin:0;background:var(--surface);display:grid;place-items:center}
.opt input:checked{background:var(--accent-solid);border-color:var(--accent-solid)}
.opt input:checked::after{content:"";width:9px;height:5px;border:solid var(--on-accent);border-width:0 0 2px 2px;transform:rotate(-45deg) translate(1px,-1px)}
.no{width:24px;height:24px;border-radius:6px;color:var(--text-2);opacity:0;grid-column:2;justify-self:end;background:var(--panel)}.opt:hover .no,.no:focus-visible,.opt.not .no{opacity:1}.no:hover{background:var(--hover)}
.tap{margin-left:auto;height:32px}
.opt>*{grid-row:1}.opt .lbl{grid-column:2}.opt .n{grid-column:3}
.opt.not .lbl{text-decoration:line-through}
.n{color:var(--text-3);font-size:12px;font-variant-numeric:tabular-nums}
.lbl{display:flex;gap:8px;align-items:center;min-width:0}
.lbl span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.lbl svg{width:16px;height:16px;color:var(--text-3)}
.more{font-size:12.5px;font-weight:560;color:var(--accent);min-height:26px;margin-top:2px}
.find{width:100%;height:30px;border:1px solid var(--line-2);border-radius:7px;background:var(--surface);padding:0 9px;font-size:13px;margin:6px 0 2px}
.pills{display:flex;flex-wrap:wrap;gap:6px}
.pill{height:28px;padding:0 10px;border-radius:14px;border:1px solid var(--line-2);font-size:12.5px;color:var(--text-2);display:inline-flex;gap:6px;align-items:center;background:var(--surface);max-width:100%}
.pill b{font-weight:500;color:var(--text-3);font-size:11.5px}
.pill:hover{border-color:var(--accent);color:var(--text)}
.pill[aria-pressed=true]{background:var(--accent-soft);border-color:var(--accent);color:var(--text)}
.pill[aria-pressed=true] b{color:var(--text-2)}
.grey{background:var(--surface-2);border-radius:6px;display:block}
.skf{height:12px;margin:10px 0}.skf.wide{height:56px}

msc-results{grid-area:results;display:flex;flex-direction:column;min-width:0;background:var(--bg);position:relative}
.rh{padding:14px 20px 10px;display:flex;flex-direction:column;gap:10px;position:relative}
.rh1{display:flex;align-items:center;gap:10px;min-height:41px}
.rh h1{font-size:18px;line-height:1.2;letter-spacing:-.02em;font-weight:680}
.rh .t{color:var(--text-3);font-size:12.5px}
.rh1 .r{margin-left:auto;display:flex;gap:6px;align-items:center;position:relative}
.btn{height:34px;padding:0 12px;border-radius:9px;border:1px solid var(--line-2);background:var(--surface);font-size:13px;font-weight:560;display:inline-flex;gap:7px;align-items:center;justify-content:center;white-space:nowrap;color:var(--text);text-decoration:none}
.btn:hover{background:var(--hover)}
.btn svg{width:16px;height:16px;color:var(--text-2)}
.btn.p{background:var(--accent-solid);border-color:var(--accent-solid);color:var(--on-accent)}.btn.p svg{color:inherit}
.btn.p:hover{filter:brightness(1.07)}
.chips{display:flex;gap:6px;flex-wrap:wrap;align-items:center}
.chip{height:28px;border-radius:8px;background:var(--surface-2);display:inline-flex;align-items:center;gap:6px;padding:0 4px 0 10px;font-size:12.5px;font-weight:520;max-width:100%}
.chip.locked{padding-right:10px}
.chip em{font-style:normal;color:var(--text-3);font-weight:480}
.chip .go-to{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-height:24px;text-align:left}
.chip .off{width:24px;height:24px;border-radius:5px;display:grid;place-items:center;color:var(--text-3);flex:none}.chip .off:hover{background:var(--line);color:var(--text)}
.chip svg{width:13px;height:13px}
.clear{font-size:12.5px;font-weight:560;color:var(--accent);padding:0 6px;min-height:28px}

.list{flex:1;overflow:auto;padding:0 12px 12px;scrollbar-width:thin;scrollbar-color:var(--line-2) transparent;position:relative;overscroll-behavior:contain}
.cols,.row{display:grid;grid-template-columns:40px 122px minmax(0,1fr) 40px 54px 46px 72px 90px;gap:12px;align-items:center}
.cols{font-size:11.5px;font-weight:560;color:var(--text-3);height:28px;padding:0 8px;position:sticky;top:0;background:var(--bg);z-index:2;border-bottom:1px solid var(--line);margin-bottom:4px}
.cols .end{text-align:right}
.space{position:relative}
.row{position:absolute;left:0;right:0;top:0;height:62px;padding:7px 8px;border-radius:var(--r);cursor:default}
.row:hover{background:var(--hover)}
.row[aria-selected=true]{background:var(--sel);box-shadow:inset 0 0 0 1px color-mix(in oklab,var(--accent) 45%,transparent)}
.row:focus-visible{outline-offset:-2px;border-radius:var(--r)}
.pb{width:38px;height:38px;border-radius:50%;display:grid;place-items:center;background:var(--surface-2);color:var(--text);flex:none}
.pb svg{width:16px;height:16px}
.row:hover .pb,.pb:hover{background:var(--text);color:var(--bg)}
.row.playing{background:var(--sel)}.row.playing .pb{background:var(--accent-solid);color:var(--on-accent)}
.picture{position:relative;width:122px;height:44px;border-radius:7px;background:var(--picture);overflow:hidden;display:block}
.picture canvas{width:100%;height:100%;display:block}
.picture .head{position:absolute;top:0;bottom:0;left:4px;right:4px;pointer-events:none}
.picture .head i{position:absolute;top:0;bottom:0;left:0;width:100%;border-left:2px solid var(--accent-solid)}
.c-n{min-width:0}
.nm{font-weight:600;font-size:14px;letter-spacing:-.008em;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.nm mark{background:none;color:var(--accent);font-weight:680}
.mt{display:flex;gap:6px;color:var(--text-3);font-size:12px;white-space:nowrap;overflow:hidden;margin-top:3px;align-items:center}
.mt .path{overflow:hidden;text-overflow:ellipsis;min-width:0}
.tag{font-size:11.5px;padding:1px 7px;border-radius:5px;background:var(--surface-2);color:var(--text-2);flex:none}
.num{font-size:14px;font-weight:580;text-align:right;font-variant-numeric:tabular-nums}
.num small{display:block;font-size:11px;font-weight:480;color:var(--text-3)}
.num .unit{display:none}
.key{justify-self:start;min-width:50px;height:26px;border-radius:7px;display:inline-flex;align-items:center;justify-content:center;font-size:12.5px;font-weight:640;padding:0 8px;color:light-dark(oklch(.43 .13 var(--h)),oklch(.84 .11 var(--h)));background:color-mix(in oklab,oklch(.7 .15 var(--h)) 15%,var(--surface))}
.ins{display:flex;gap:5px;color:var(--text-3);align-items:center;font-size:12px}
.ins svg{width:17px;height:17px}
.ra{display:flex;justify-content:flex-end;opacity:.75}.row:hover .ra,.row[aria-selected=true] .ra,.ra:focus-within{opacity:1}
.ra .ib{width:29px;height:30px}.ra .ib svg{width:16px;height:16px}
.row .grey{height:14px}.row .grey.dot{width:38px;height:38px;border-radius:50%}
.player{grid-area:player;background:var(--surface);border-top:1px solid var(--line)}
.mfab{display:none}

@container app (max-width:1180px){
  msc-app,msc-app.nodetail{grid-template-columns:264px minmax(0,1fr);grid-template-areas:"top top" "facets results" "player player"}
}
@container app (max-width:1080px){.brand{width:auto}}
@container app (max-width:860px){
  msc-app,msc-app.nodetail{grid-template-columns:minmax(0,1fr);grid-template-areas:"top" "results" "player"}
  .mfab{display:flex;position:absolute;left:50%;translate:-50% 0;bottom:90px;height:46px;border-radius:23px;padding:0 20px;background:var(--text);color:var(--bg);font-weight:640;gap:9px;align-items:center;box-shadow:0 18px 50px -12px var(--shadow-l);z-index:6}
  .mfab b{background:var(--accent-solid);color:var(--on-accent);border-radius:10px;min-width:20px;height:20px;font-size:12px;display:grid;place-items:center;padding:0 5px}
  .brand span{display:none}
  .list{padding-bottom:70px}
}
@container app (max-width:640px){
  msc-app,msc-app.nodetail{grid-template-rows:auto minmax(0,1fr) auto}
  .top{height:auto;flex-wrap:wrap;gap:10px;padding:10px 14px}
  .brand{width:auto;font-size:13.5px;gap:7px}.brand span{display:inline}.brand svg{width:26px;height:26px}
  .ib{width:44px;height:44px}.top .acts{margin-right:-8px;gap:0}
  msc-search-box{order:3;flex:1 0 100%;max-width:none}.search{height:46px;border-radius:23px}.search kbd{display:none}.search:has(.modes){flex-wrap:wrap;height:auto;padding-top:5px;padding-bottom:5px}.modes{order:9;flex:1 0 100%;margin:0}.modes button{flex:1;height:36px}
  .rh{padding:12px 14px 8px}.rh1 .r .btn span{display:none}.rh1 .r .btn{width:44px;height:44px;padding:0}
  .chips{flex-wrap:nowrap;overflow:auto;margin:0 -14px;padding:2px 14px;scrollbar-width:none}.chip,.clear{flex:none}
  .chip{height:34px}.chip .off{width:34px;height:34px}.chip button{position:relative}.chip button::after{content:"";position:absolute;inset:-5px 0}.clear{min-height:44px}
  .top :is([data-act=embed],[data-act=library]){display:none}
  .list{padding:0 6px 150px}
  .cols{display:none}
  .row{height:105px;grid-template-columns:44px minmax(0,1fr) auto;grid-template-areas:"p n k" "p roll b";gap:5px 11px;padding:10px 8px;border-radius:0}
  .row::after{content:"";position:absolute;left:0;right:0;bottom:0;border-bottom:1px solid var(--line)}
  .row[aria-selected=true]{border-radius:12px}
  .c-p{grid-area:p}.c-n{grid-area:n}.c-roll{grid-area:roll}.c-roll .picture{width:100%;height:38px}.c-k{grid-area:k;justify-self:end}.c-b{grid-area:b}
  .num .unit{display:block}
  .c-l,.c-i,.c-a{display:none}
  .pb{width:44px;height:44px}
  .mt .tag:nth-of-type(n+3){display:none}
  .x,.more,.sw,.opt,.pill{min-height:44px}.pill{border-radius:22px}
  .rng input{height:44px;width:84px}
  .wheel{width:280px;height:280px}
}
.compact msc-app{grid-template:58px minmax(0,1fr) 62px/minmax(0,1fr);grid-template-areas:"top" "results" "player"}
.compact :is(.brand,.cols,.mfab,.top .acts){display:none}
.compact .top{padding:0 12px;gap:0;height:58px;flex-wrap:nowrap}
.compact msc-search-box{max-width:none;flex:1}.compact .search{height:40px}
.compact .rh{padding:10px 14px 6px}.compact .rh h1{font-size:15px}
.compact .rh1 .r .btn span{display:none}.compact .rh1 .r .btn{width:34px;padding:0}
.compact .list{padding-bottom:12px}
.compact .row{grid-template-columns:40px 110px minmax(0,1fr) 40px 54px 62px;height:56px}
.compact :is(.c-l,.c-i){display:none}.compact .picture{width:110px;height:38px}
@container app (max-width:640px){
  .compact .row{grid-template-columns:40px minmax(0,1fr) 40px 54px;grid-template-areas:none}
  .compact .row>*{grid-area:auto}.compact .row .c-roll{display:none}.compact .c-a{display:none}.compact .num .unit{display:none}
  .compact .rh1 .r .btn{width:40px;height:40px}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
@media (forced-colors:active){.row[aria-selected=true],.pill[aria-pressed=true]{outline:2px solid Highlight}.picture,.chip,.pb{border:1px solid CanvasText}}
`;
