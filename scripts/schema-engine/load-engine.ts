import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

interface EngineExports {
  __wbindgen_start: () => void;
}

/** Prisma's schema engine as WebAssembly, of the very commit of the native one (both are pinned together in package.json). */
export async function loadEngine(): Promise<typeof bindings.SchemaEngine> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        process.stderr.write(`${message}\n`);
      },
    },
  });
  // The package imports its wasm as a module, which Node 20 cannot.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as EngineExports).__wbindgen_start();
  return bindings.SchemaEngine;
}
