/** Shippo as an activity entry names it. */
export const shippoSubject = { kind: 'setting', id: 'shippo', name: 'Shippo' } as const;
