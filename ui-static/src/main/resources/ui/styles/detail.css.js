// Details of a file: the right column, a dialog, or a page.
import { css } from '../vendor/lit/lit.js';

export const detailStyles = css`
msc-detail{display:block;grid-area:detail;background:var(--panel);border-left:1px solid var(--line);overflow:auto;scrollbar-width:thin;scrollbar-color:var(--line-2) transparent}
msc-detail:focus-visible{outline-offset:-2px}
.dh{padding:16px 18px 12px;display:flex;gap:10px;align-items:flex-start}
.dh>div{min-width:0;flex:1}
.dh h2{font-size:17px;letter-spacing:-.018em;line-height:1.25;margin:0 0 3px;font-weight:680;overflow-wrap:anywhere}
.dh p{color:var(--text-3);font-size:12.5px;overflow-wrap:anywhere}
.facts{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;background:var(--line);border-block:1px solid var(--line)}
.facts div{background:var(--panel);padding:10px 4px;text-align:center}
.facts b{display:block;font-size:17px;letter-spacing:-.02em;font-weight:680;font-variant-numeric:tabular-nums}
.facts b.k{color:light-dark(oklch(.43 .13 var(--h)),oklch(.84 .11 var(--h)))}
.facts span{font-size:11.5px;color:var(--text-3)}
.ds{padding:14px 18px;border-bottom:1px solid var(--line)}
.ds:last-child{border:0}
.ds h3{margin:0 0 9px;font-size:13px;font-weight:640;display:flex;justify-content:space-between;align-items:center}
.ds h3 span{font-weight:480;color:var(--text-3);font-size:12px}
.big{width:100%;height:190px;border-radius:10px;display:block;background:light-dark(#fff,#0b0d10);border:1px solid var(--line);cursor:pointer}
.chords{display:flex;flex-wrap:wrap;gap:4px;margin:0;padding:0;list-style:none}
.chords li{min-width:44px;text-align:center;font-size:12.5px;padding:4px 7px;border-radius:6px;background:var(--surface-2)}
.chords b{display:block;font-weight:600}.chords small{color:var(--text-3);font-size:11.5px}.chords .rest{color:var(--text-3);background:none}
.lane{display:grid;grid-template-columns:76px minmax(0,1fr);gap:9px;align-items:center;font-size:12px;color:var(--text-2);min-height:18px}
.steps{display:flex;gap:2px}.steps i{flex:1;height:12px;border-radius:2px;background:var(--surface-2)}.steps i.q{box-shadow:inset 1px 0 var(--text-3)}.steps i.on{background:var(--accent)}
.lane+.why{margin-top:9px}.form{letter-spacing:.06em;font-weight:640}
.further{margin-top:9px;font-size:13px}.further summary{cursor:pointer;color:var(--text-2);padding:3px 0;border-radius:4px}.further .why{margin-top:6px}
.trk{display:grid;grid-template-columns:12px minmax(0,1fr) 64px 44px auto;gap:9px;align-items:center;min-height:32px;font-size:13px}
.ms{display:flex;gap:4px}.ms button{width:26px;height:26px;border:1px solid var(--line-2);border-radius:7px;font-size:11px;font-weight:650;color:var(--text-2)}.ms [aria-pressed=true]{background:var(--accent-solid);border-color:var(--accent-solid);color:var(--on-accent)}
.trk>i{width:10px;height:10px;border-radius:3px}
.trk .pn{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.trk>small{text-align:right}.trk small{color:var(--text-3);font-size:12px}
.trk .level{height:5px;border-radius:3px;background:var(--surface-2);overflow:hidden}.trk .level i{display:block;height:100%;border-radius:3px}
.acts2{display:grid;grid-template-columns:1fr 1fr;gap:8px;padding:14px 18px}
.acts2 .wide{grid-column:1/-1}.drag{height:54px;border:1px dashed var(--accent);border-radius:10px;background:var(--accent-soft);color:var(--accent);font-weight:620;font-size:13.5px;display:flex;gap:9px;align-items:center;justify-content:center;cursor:grab}
.why{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 14px;font-size:13px;margin:0}
.why dt{color:var(--text-3)}.why dd{margin:0;overflow-wrap:anywhere}.why small{display:block;color:var(--text-3);font-size:12px}
.places{list-style:none;margin:0;padding:0;display:grid;gap:6px;font-size:12.5px}
.places li{display:flex;gap:8px;align-items:center;overflow-wrap:anywhere;color:var(--text-2)}
.places bdi{flex:1;min-width:0}.places .ib{width:28px;height:28px}
.places .gone{text-decoration:line-through}
.tags{display:flex;flex-wrap:wrap;gap:6px;align-items:center}.tags .tag{display:inline-flex;align-items:center;gap:3px}.tags .tag button{width:20px;height:20px;display:grid;place-items:center;border-radius:50%}.tags .tag button svg{width:11px;height:11px}.tags .tag button:hover{background:var(--hover)}
.marks{display:grid;gap:9px}.marks .l{display:flex;gap:8px;align-items:center;flex-wrap:wrap}.marks form .field{min-height:30px;padding:4px 9px;width:150px;font:13px var(--sans,inherit)}.marks textarea.field{min-height:54px;font:13px var(--sans,inherit)}
.skd{padding:18px;display:grid;gap:12px}.skd .grey{height:18px}.skd .grey.tall{height:190px}
msc-detail.page{grid-area:2/1/3/-1;border:0;padding:0 max(18px,calc(50cqw - 440px)) 24px}
msc-detail.page .acts2{grid-template-columns:repeat(3,1fr)}.page .acts2 .wide{grid-column:auto}
msc-detail.page .big{height:280px}
msc-app.filepage{grid-template-columns:minmax(0,1fr);grid-template-areas:"top" "results" "player"}
@container app (max-width:1180px){
  msc-app.filepage{grid-template-columns:minmax(0,1fr);grid-template-areas:"top" "results" "player"}
  msc-app>msc-detail:not(.page){grid-area:results;justify-self:end;width:min(364px,80cqw);z-index:8;box-shadow:0 0 50px -12px var(--shadow-l)}
}
`;
