// The browser's sound: a two-tone chime by Web Audio and the voices that the browser has. Knows when it is locked or has no voice.
import type { AudioState, Sound } from './announce.ts';
import type { Language } from '../contract/settings.ts';

/** 叮咚: two falling tones, Hz and seconds. */
const tones = [
  { pitch: 659.25, from: 0, length: 0.9 },
  { pitch: 523.25, from: 0.45, length: 1.1 },
];
const chimeMs = 1_300;
/** A speech engine that does not end is given up after so long: the next visitor must be called. */
const deadManMs = (sentence: string): number => 5_000 + sentence.length * 250;
/** After so many failures in a row the engine counts as no voice, until it speaks again. */
const failuresForgiven = 2;
const looksAgainMs = 1_000;

/** How well a voice fits, 0 best; undefined where it would speak nonsense. */
function fitness(voice: SpeechSynthesisVoice, language: Language): number | undefined {
  const tag = voice.lang.toLowerCase().replaceAll('_', '-');
  if (language !== 'zh') {
    if (tag.split('-')[0] !== language) return undefined;
    return voice.localService ? 0 : 10;
  }
  // Cantonese is another language, and eSpeak's plain Mandarin voice spells every character in English.
  if (!/^(zh|cmn)/.test(tag) || /^zh-(hk|mo|yue)|yue/.test(tag)) return undefined;
  if (/espeak/i.test(`${voice.name} ${voice.voiceURI}`) && !tag.includes('pinyin')) return undefined;
  return (voice.localService ? 0 : 10) + (/^(zh-(cn|hans)|cmn-(cn|hans))/.test(tag) ? 0 : 1);
}

export function bestVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: Language,
): SpeechSynthesisVoice | undefined {
  let best: { voice: SpeechSynthesisVoice; fit: number } | undefined;
  for (const voice of voices) {
    const fit = fitness(voice, language);
    if (fit !== undefined && (best === undefined || fit < best.fit)) best = { voice, fit };
  }
  return best?.voice;
}

export class BrowserSound implements Sound {
  readonly #off: boolean;
  readonly #context: AudioContext | undefined;
  readonly #speech: SpeechSynthesis | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #timer: ReturnType<typeof setInterval>;
  #failures = 0;
  #refused = false;
  #last = '';
  /** Held while they speak: Chromium forgets utterances that nobody holds, and never ends them. */
  readonly #held = new Set<SpeechSynthesisUtterance>();

  /** `off`: this display shall stay silent, another one speaks. */
  constructor(off: boolean) {
    this.#off = off;
    this.#context = typeof AudioContext === 'undefined' ? undefined : new AudioContext();
    this.#speech = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
    this.#context?.addEventListener('statechange', this.#changed);
    this.#speech?.addEventListener('voiceschanged', this.#changed);
    addEventListener('pointerdown', this.#unlock);
    addEventListener('keydown', this.#unlock);
    this.#resume();
    // Some browsers tell neither of a voice list that fills late nor of sound that was let in.
    this.#timer = setInterval(this.#changed, looksAgainMs);
  }

  close(): void {
    clearInterval(this.#timer);
    removeEventListener('pointerdown', this.#unlock);
    removeEventListener('keydown', this.#unlock);
    this.#speech?.removeEventListener('voiceschanged', this.#changed);
    this.#speech?.cancel();
    this.#context?.close().catch(() => undefined);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  state(): AudioState {
    if (this.#off) return 'off';
    if (this.#refused || (this.#context !== undefined && this.#context.state !== 'running')) return 'locked';
    if (this.#failures >= failuresForgiven || !this.#voice('zh')) return 'noVoice';
    return 'ok';
  }

  speaks(language: Language): boolean {
    return !this.#off && this.#voice(language) !== undefined;
  }

  async chime(): Promise<void> {
    const context = this.#context;
    if (this.#off || context === undefined || context.state !== 'running') return;
    const start = context.currentTime + 0.05;
    for (const { pitch, from, length } of tones) {
      const tone = context.createOscillator();
      const loudness = context.createGain();
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, start + from);
      loudness.gain.linearRampToValueAtTime(0.5, start + from + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + from + length);
      tone.connect(loudness).connect(context.destination);
      tone.start(start + from);
      tone.stop(start + from + length);
    }
    await new Promise((resolve) => setTimeout(resolve, chimeMs));
  }

  async say(sentence: string, language: Language): Promise<boolean> {
    const speech = this.#speech;
    const voice = this.#voice(language);
    if (this.#off || speech === undefined || voice === undefined) return false;
    const said = await this.#speak(speech, voice, sentence);
    if (language === 'zh') this.#failures = said ? 0 : this.#failures + 1;
    this.#changed();
    return said;
  }

  #speak(speech: SpeechSynthesis, voice: SpeechSynthesisVoice, sentence: string): Promise<boolean> {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      const done = (said: boolean) => {
        clearTimeout(timer);
        this.#held.delete(utterance);
        resolve(said);
      };
      const timer = setTimeout(() => {
        speech.cancel();
        done(false);
      }, deadManMs(sentence));
      utterance.addEventListener('end', () => {
        this.#refused = false;
        done(true);
      });
      utterance.addEventListener('error', (event) => {
        this.#refused = event.error === 'not-allowed';
        done(false);
      });
      this.#held.add(utterance);
      // What hangs in the engine from before would hold this one up for ever.
      if (speech.speaking || speech.pending) speech.cancel();
      speech.speak(utterance);
    });
  }

  #voice(language: Language): SpeechSynthesisVoice | undefined {
    return this.#speech === undefined ? undefined : bestVoice(this.#speech.getVoices(), language);
  }

  #resume(): void {
    // Refused without a touch: the state then says so.
    this.#context?.resume().catch(() => undefined);
  }

  readonly #unlock = (): void => {
    this.#refused = false;
    this.#failures = 0;
    this.#resume();
    this.#changed();
  };

  readonly #changed = (): void => {
    const state = this.state();
    if (state === this.#last) return;
    this.#last = state;
    for (const listener of this.#listeners) listener();
  };
}
