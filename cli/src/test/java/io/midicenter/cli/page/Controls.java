package io.midicenter.cli.page;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.JSHandle;
import java.util.List;

/// The controls that a person sees on the page now, each with a name that stays while the page
/// changes around it, and a way to tell whether operating one did anything.
///
/// *Threads:* that of its visit.
final class Controls {
  /// Finds controls through every open shadow root. A control is what can be pressed, typed into or
  /// moved; fields that only show text to be copied are none.
  private static final String SCRIPT =
      """
      () => {
        const KINDS = 'button, a[href], input, select, textarea, [role=slider], [role=checkbox], [role=switch], [role=button], [role=menuitemradio], .row, canvas.big, summary';
        const walk = function* (root) {
          for (const e of root.querySelectorAll('*')) { yield e; if (e.shadowRoot) yield* walk(e.shadowRoot); }
        };
        const seen = (e, modal) => {
          if (e.closest('[inert], [hidden]') || e.readOnly || e.classList.contains('skip')) return false;
          if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false;
          if (modal && !modal.contains(e)) return false;
          const b = e.getBoundingClientRect();
          return b.width > 0 && b.height > 0 && b.bottom > 0 && b.right > 0 && b.top < innerHeight && b.left < innerWidth
            || (e.closest('msc-facets, msc-detail, dialog') !== null && b.width > 0);
        };
        const label = e => (e.getAttribute('aria-label') ?? e.closest('label')?.querySelector('.lbl')?.textContent ?? e.textContent ?? '')
          .trim().replace(/\\s+/g, ' ').replace(/^(Play|Pause|Loading)\\b/, 'Play').replace(/, [\\d,]+ files$/, '').replace(/[\\d,.]+k?$/, '').replace(/Show [\\d,]+ /, 'Show ').trim();
        const name = e => {
          const row = e.closest('.row')?.getAttribute('aria-rowindex');
          if (e.matches('.row')) return `row ${row}`;
          return [e.closest('dialog') ? 'dialog' : '', e.closest('msc-row, msc-facets, msc-detail, msc-player-bar, msc-search-box, msc-results, header, dialog')?.localName ?? '',
            row ?? '', e.closest('[data-field]')?.dataset.field ?? '', e.dataset.act ?? e.dataset.end ?? '', row ? '' : e.dataset.act === 'sort' ? '' : label(e), e.getAttribute('type') ?? e.getAttribute('role') ?? ''].filter(Boolean).join(' / ');
        };
        window.controls = () => {
          const all = [...walk(document)];
          const modal = all.find(d => d.localName === 'dialog' && d.open);
          return all.filter(e => e.matches(KINDS) && seen(e, modal));
        };
        window.controlNames = off => window.controls().filter(e => (e.disabled === true || e.getAttribute('aria-disabled') === 'true') === off).map(name);
        window.controlNamed = text => window.controls().find(e => name(e) === text) ?? null;
        const text = (e, out, skip) => {
          if (e.matches?.('.at, .veil, .head, .line, .toast, .mini, style, script')) return;
          out.push(e.localName ?? '');
          for (const a of e.attributes ?? []) out.push(a.name, a.value);
          if (e.value !== undefined) out.push(String(e.value), String(e.checked));
          if (e.scrollTop > 0) out.push('scroll', String(e.scrollTop));
          if (e.shadowRoot) for (const c of e.shadowRoot.childNodes) text(c, out);
          for (const c of e.childNodes) c.nodeType === 3 ? out.push(c.data) : c.nodeType === 1 ? text(c, out) : 0;
        };
        const focus = control => {
          let e = document.activeElement;
          while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
          return !e || e === document.body || e === control || e.contains(control) || control?.contains(e) || e.shadowRoot ? '' : name(e) || e.localName;
        };
        window.stateNow = control => {
          const out = [location.href, String(window.copied), focus(control), String(Math.round(document.querySelector('midi-search').session.playback.position))];
          text(document.documentElement, out);
          let h = 7;
          for (const c of out.join('|')) h = (h * 31 + c.charCodeAt(0)) | 0;
          return h;
        };
        window.quiet = () => {
          const s = document.querySelector('midi-search').session;
          s.toast = null;
          if (s.playback.state === 'playing') s.playback.player.pause();
          let e = document.activeElement;
          while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
          e?.blur?.();
          s.changed();
        };
      }
      """;

  /// Remembers the search and the dialog of now, and puts them back.
  private static final String MEMORY =
      """
      () => {
        const s = document.querySelector('midi-search').session;
        const { state, dialog } = s;
        window.restore = () => { s.dialog = dialog; return s.go(state, { step: 'push', force: true }); };
      }
      """;

  /// True where the floating filter button of the phone lies over the control: a person scrolls or
  /// takes the keyboard.
  private static final String COVERED =
      """
      e => {
        const b = e.getBoundingClientRect();
        const x = b.left + b.width / 2, y = b.top + b.height / 2;
        return window.controls().some(c => {
          const f = c.getBoundingClientRect();
          return c !== e && c.classList.contains('mfab') && x >= f.left && x <= f.right && y >= f.top && y <= f.bottom;
        });
      }
      """;

  private final Visit visit;

  Controls(Visit visit) {
    this.visit = visit;
    teach();
  }

  /// Call it after each navigation.
  void teach() {
    visit.page().evaluate(SCRIPT);
    visit.page().evaluate(MEMORY);
  }

  /// Goes back to the search and the dialog of [#teach] without loading the page anew.
  void restore() {
    visit.page().evaluate("async () => { await window.restore(); }");
  }

  /// Names of the controls that can be operated now.
  List<String> usable() {
    return names(false);
  }

  /// Names of those that are shown and cannot be operated now.
  List<String> disabled() {
    return names(true);
  }

  private List<String> names(boolean off) {
    return ((List<?>) visit.page().evaluate("off => window.controlNames(off)", off))
        .stream().map(String::valueOf).distinct().toList();
  }

  /// Operates a control as a person would.
  ///
  /// @return whether request, address, page, clipboard, focus or a file changed; true also where
  ///   the control is not shown any more
  boolean operate(String name) {
    visit.page().evaluate("() => window.quiet()");
    visit.until("loading ended", () -> !visit.playing().equals("loading"));
    JSHandle found = visit.page().evaluateHandle("name => window.controlNamed(name)", name);
    ElementHandle control = found.asElement();
    if (control == null) {
      return true;
    }
    settle(control);
    Object before = state(control);
    int effects = visit.effects();
    press(control);
    long end = System.nanoTime() + 10_000_000_000L;
    while (visit.effects() == effects && state(control).equals(before)) {
      if (System.nanoTime() > end) {
        return false;
      }
      visit.page().waitForTimeout(15);
    }
    return true;
  }

  /// Waits until the page has come to rest.
  private void settle(ElementHandle control) {
    Object[] last = {state(control)};
    visit.until(
        "rest",
        () -> {
          visit.page().waitForTimeout(30);
          Object now = state(control);
          boolean rests = now.equals(last[0]);
          last[0] = now;
          return rests;
        });
  }

  private Object state(ElementHandle control) {
    return visit.page().evaluate("control => window.stateNow(control)", control);
  }

  private void press(ElementHandle control) {
    String kind =
        String.valueOf(
            control.evaluate(
                "e => e.getAttribute('role') === 'slider' ? 'slider' : e.localName === 'input' ? e.type : e.localName"));
    switch (kind) {
      case "slider", "range" -> {
        control.focus();
        visit.page().keyboard().press("ArrowRight");
      }
      case "search", "text" -> {
        control.focus();
        visit.page().keyboard().type("a");
      }
      case "textarea" -> {
        control.fill("words");
        visit.page().keyboard().press("Tab");
      }
      case "number" -> {
        control.fill("99");
        visit.page().keyboard().press("Tab");
      }
      default -> {
        if (Boolean.TRUE.equals(control.evaluate(COVERED))) {
          control.focus();
          visit.page().keyboard().press("Enter");
        } else {
          control.click();
        }
      }
    }
  }
}
