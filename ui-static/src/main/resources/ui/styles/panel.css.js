// The panels of the musical searches.
import { css } from '../vendor/lit/lit.js';

export const panelStyles = css`
.panel{display:grid;gap:10px;padding:14px 20px;background:var(--panel);border-bottom:1px solid var(--line);flex:none}
.ph{display:flex;gap:10px;justify-content:space-between;align-items:start}.ph h2{font-size:15px;font-weight:660;letter-spacing:-.01em}.ph p{font-size:12.5px;color:var(--text-3)}
.strip{display:block;width:100%;height:76px;border-radius:9px;border:1px solid var(--line);background:light-dark(#fff,#0b0d10)}.strip rect{fill:light-dark(oklch(.6 .17 150),oklch(.78 .14 150))}
.piano{position:relative;height:104px;border-radius:9px;overflow:hidden;border:1px solid var(--line-2);touch-action:none}
.piano button{position:absolute;top:0;height:100%;display:grid;place-items:end center;padding-bottom:8px;font-size:11px;font-weight:600;border-radius:0 0 6px 6px}
.wk{background:#f4f5f7;color:#33312d;border-right:1px solid #8c8679}.bk{background:#1b1d22;color:#eef1f5;height:62%!important;z-index:1}
.wk.on{background:#ffc9a8}.bk.on{background:#8a3f17}.piano .dn{background:#ff8a4c;color:#1d0d03}
.pt{display:flex;gap:8px;flex-wrap:wrap;align-items:center}.sp{flex:1}
.seg-b{display:flex;background:var(--surface-2);border-radius:9px;padding:3px;gap:2px}.seg-b button{min-height:28px;padding:0 12px;border-radius:7px;font-size:13px;font-weight:560;color:var(--text-2)}
.seg-b [aria-pressed=true]{background:var(--raised);color:var(--text)}
.sel{height:34px;border:1px solid var(--line-2);border-radius:9px;background:var(--surface);padding:0 8px;font-size:13px}
.beat{display:grid;gap:4px}.bl{display:grid;grid-template-columns:64px repeat(16,minmax(0,1fr));gap:4px;align-items:center;font-size:12px;color:var(--text-2)}
.st{display:block;width:100%;height:30px;border-radius:6px;background:var(--surface-2)}.st.q{box-shadow:inset 0 0 0 1px var(--line-2)}
.st[aria-pressed=true]{background:oklch(.72 .15 85)}.st.sd[aria-pressed=true]{background:oklch(.7 .15 250)}.st.bd[aria-pressed=true]{background:oklch(.7 .17 35)}
.prog{display:flex;flex-wrap:wrap;gap:6px;min-height:44px;margin:0;padding:6px;list-style:none;border:1px solid var(--line);border-radius:9px;background:light-dark(#fff,#0b0d10)}
.prog button{min-width:44px;height:30px;padding:0 10px;border-radius:7px;background:var(--accent-soft);font-weight:640}.prog .hint{color:var(--text-3);align-self:center;padding:0 6px}
.pals{display:flex;gap:10px;align-items:start;flex-wrap:wrap}.pal{display:flex;flex-wrap:wrap;gap:6px;flex:1}.pal .pill{min-width:36px;justify-content:center}
@container app (max-width:640px){.panel{padding:10px 14px;max-height:60cqh;overflow:auto}.seg-b button,.prog button,.pal .pill{min-height:44px}.bl{grid-template-columns:44px repeat(16,minmax(0,1fr));gap:2px}.panel .ph p{display:none}}
`;
