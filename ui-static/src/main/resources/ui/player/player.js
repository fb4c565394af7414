// The player as the page knows it; which engine is behind it, is decided here.
import { LivePlayer } from './live.js';

/** @typedef {null | 'song' | {fromBar: number, toBar: number}} Loop bars from 1, both inclusive */
/**
 * Events: `state`, `position` (at most 30 a second), `ended`.
 * @typedef {EventTarget & {
 *   load(song: {id: string, bytes: ArrayBuffer}): Promise<{song: import('./song.js').Song, missing: string[]}>,
 *   play(): Promise<void>, pause(): void, seek(seconds: number): void, setVolume(volume: number): void,
 *   hear(pitches: number[], drums: boolean): Promise<void>,
 *   setTempo(factor: number): void, setTranspose(semitones: number): void, setSilent(parts: Set<string>): Promise<void>, setLoop(loop: Loop): Promise<void>,
 *   readonly state: 'idle' | 'loading' | 'ready' | 'playing' | 'paused' | 'error', readonly position: number, readonly duration: number,
 *   readonly loop: Loop, readonly analyser: AnalyserNode,
 * }} Player  `load` rejects with `code` corrupt, empty, network, engine or timeout
 */

/**
 * @param {AudioContext} context already resumed inside a click
 * @param {string} base the product's address
 * @returns {Player}
 */
export const createPlayer = (context, base) => new LivePlayer(context, base);
