// What our scripts find in the browser beside what the browser itself has.

declare module '*/leaflet-src.esm.js' {
  export * from 'leaflet';
}

interface Window {
  __streamlit: Record<string, string>;
  wijkagendaWords?: MutationObserver;
  wijkagendaWent?: string;
  wijkagendaTyped?: { waiting: Map<HTMLTextAreaElement | HTMLInputElement, { since: number; timer: number }>; late: Map<string, string> };
  wijkagendaSend?: () => void;
  wijkagendaAway?: HTMLElement;
  wijkagendaReturned: () => void;
  wijkagendaSession?: string;
}

/** What Streamlit gives a script when its component is shown. */
interface Shown<Data> {
  data: Data;
  parentElement: ShadowRoot;
  setTriggerValue(name: string, value: unknown): void;
  setStateValue(name: string, value: unknown): void;
}
