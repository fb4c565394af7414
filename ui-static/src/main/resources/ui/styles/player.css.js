// The bar at the bottom.
import { css } from '../vendor/lit/lit.js';

export const playerStyles = css`
msc-player-bar{display:grid;grid-template-columns:272px minmax(0,1fr) 392px;align-items:center;z-index:6;min-width:0;position:relative}
.now{display:flex;gap:11px;align-items:center;padding:0 16px;min-width:0}
.now .picture{width:56px;height:44px;flex:none}
.now .what{min-width:0}
.now .mt.bad{color:var(--accent);white-space:normal;line-height:1.25}
.tp{display:flex;align-items:center;gap:16px;padding:0 20px;min-width:0}
.bt{display:flex;gap:4px;align-items:center}
.bt svg{width:20px;height:20px}
.go{width:44px;height:44px;border-radius:50%;background:var(--accent-solid);color:var(--on-accent);display:grid;place-items:center;flex:none}
.go svg{width:19px;height:19px}
.go:disabled{background:var(--surface-2);color:var(--text-2)}
.tl{flex:1;display:flex;gap:10px;align-items:center;min-width:0;font-size:12px;color:var(--text-2);font-variant-numeric:tabular-nums}
.mini{flex:1;min-width:0;height:44px;border-radius:7px;background:var(--picture);position:relative;overflow:hidden;cursor:pointer;touch-action:none}
.mini[aria-disabled=true]{cursor:default}
.mini canvas{width:100%;height:100%;display:block}
.mini .veil{position:absolute;inset:0;background:color-mix(in oklab,var(--picture) 58%,transparent);border-left:2px solid var(--accent-solid);pointer-events:none}
.mini.off .veil{visibility:hidden}
.px{display:flex;justify-content:flex-end;gap:8px;align-items:center;padding:0 16px;color:var(--text-2)}
.vol{width:94px;height:24px;accent-color:var(--accent-solid);margin:0}
.ib[aria-pressed=true]{color:var(--accent)}
.step{display:flex;align-items:center;border:1px solid var(--line-2);border-radius:9px;height:36px;flex:none}
.step button{min-width:24px;height:100%;font-size:15px;color:var(--text-2);border-radius:8px}.step button:hover{background:var(--hover)}
.step .val{min-width:54px;line-height:1.05;display:grid;place-content:center;text-align:center;color:var(--text)}
.step b{font-size:13px;font-weight:640;font-variant-numeric:tabular-nums}.step small{font-size:10.5px;color:var(--text-3)}.step .off b{color:var(--accent)}
.steps2{display:flex;gap:10px;flex-wrap:wrap}.steps2 .step{height:46px}.steps2 .step button{min-width:46px}
.line{display:none}
@container app (max-width:1180px){msc-player-bar{grid-template-columns:210px minmax(0,1fr) 274px}.px{padding-left:0}.vol,.v{display:none}}
@container app (max-width:860px){msc-player-bar{grid-template-columns:200px minmax(0,1fr)}.px{display:none}}
@container app (max-width:640px){
  .root:not(.compact) msc-player-bar{position:absolute;left:10px;right:10px;bottom:12px;border:1px solid var(--line);border-radius:18px;grid-template-columns:minmax(0,1fr) auto;height:64px;box-shadow:0 18px 50px -12px var(--shadow-l);overflow:hidden}
  .root:not(.compact) msc-player-bar.idle{display:none}
  .now{padding:0 10px}
  .tp{padding:0 10px 0 0;gap:4px}.tl,.bt .ib{display:none}
  .line{display:block;position:absolute;left:0;right:0;bottom:0;height:3px}
  .line i{display:block;height:100%;background:var(--accent-solid);transform-origin:0 0;transform:scaleX(0)}
}
.compact msc-player-bar{grid-template-columns:minmax(0,220px) minmax(0,1fr)}
.compact .px{display:none}.compact .go{width:38px;height:38px}.compact .tp{gap:10px}
@container app (max-width:640px){.compact msc-player-bar{position:relative;left:0;right:0;bottom:0;border:0;border-top:1px solid var(--line);border-radius:0;height:auto;box-shadow:none;grid-template-columns:minmax(0,1fr) auto}}
`;
