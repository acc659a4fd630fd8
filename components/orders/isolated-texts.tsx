'use client';
import { Fragment } from 'react';

/** Texts with commas between, each in the direction of its own script and all in the order they are given. */
export function IsolatedTexts({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => (
    <Fragment key={index}>
      {index > 0 ? ', ' : ''}
      <bdi>{text}</bdi>
    </Fragment>
  ));
}
