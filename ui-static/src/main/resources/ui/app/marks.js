// Favorites, stars, notes, tags and collections: changed on the server, shown at once, taken back by one click.
import { editMany, markFile, saveSearch, undoEdit } from '../api/marks.js';
import { plural } from './format.js';
import { searchBody } from './query.js';
import { remembered } from './store.js';

/** @typedef {import('./session.js').Session} Session */

/**
 * Changes one file.
 * @param {Session} session @param {string} id @param {object} marks @param {string} said what the message says
 * @returns {Promise<boolean>} whether it was done
 */
export const mark = (session, id, marks, said) => doing(session, () => markFile(session.api, id, marks), () => said);

/**
 * Changes some files.
 * @param {Session} session @param {string[]} ids @param {object[]} ops @param {string} said
 */
export const markMany = (session, ids, ops, said) => doing(session, () => editMany(session.api, { ids, ops }), () => said);

/** @param {Session} session @param {import('./hits.js').Hit} hit */
export function favorite(session, hit) {
  const on = hit.doc.favorite !== 'yes';
  return mark(session, hit.id, { favorite: on }, on ? 'A favorite now.' : 'No favorite any more.');
}

/**
 * Changes all that the present search finds.
 * @param {Session} session @param {object[]} ops
 */
export const markAll = (session, ops) => doing(session,
  () => editMany(session.api, { select: searchBody(session.state), ops, expect: session.answer?.total.value }),
  answer => `${plural(answer.changed ?? 0, 'file')} changed.`);

/**
 * @param {Session} session
 * @param {() => Promise<import('../api/marks.js').EditAnswer>} change
 * @param {(answer: import('../api/marks.js').EditAnswer) => string} said
 */
async function doing(session, change, said) {
  try {
    const answer = await change();
    const { edit } = answer;
    session.say(said(answer), edit === undefined ? undefined : () => back(session, edit));
    refresh(session, answer);
    return true;
  } catch (error) {
    session.say(/** @type {Error} */ (error).message);
    return false;
  }
}

/** @param {Session} session @param {number} edit */
async function back(session, edit) {
  try {
    const answer = await undoEdit(session.api, edit), { skipped } = answer;
    refresh(session, answer);
    session.say(skipped ? `Taken back, but for ${plural(skipped, 'file')} that changed since.` : 'Taken back.');
  } catch (error) {
    session.say(/** @type {Error} */ (error).message);
  }
}

/** Shows it; once more where searches do not see it yet. @param {Session} session @param {import('../api/marks.js').EditAnswer} answer */
function refresh(session, answer) {
  session.again();
  session.dispatchEvent(new Event('marked'));
  if (answer.indexed === false) setTimeout(() => session.again(), 2000);
}

/** Notes a search that somebody meant, if they like to have it noted. @param {Session} session */
export function record(session) {
  const { q, filters } = session.state;
  if ((q === '' && filters.length === 0) || remembered('recent') === 'off') return;
  saveSearch(session.api, searchBody(session.state)).catch(() => {}); // a search that is not noted is still a search
}
