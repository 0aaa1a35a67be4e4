// Loads the verifier of constancias. `const verify = await load(bytes)`, then `await verify(file, trust)` gives
// `{ verified: {...} }` or `{ refused: { name, explanation } }`. Both are texts or bytes; what is trusted is the hash of the
// chain's first block in hexadecimal, or a checkpoint's file.

export async function load(wasm) {
	const module = await WebAssembly.compile(wasm)
	return async (file, trust) => {
		let exports
		const env = {}
		for (const { name } of WebAssembly.Module.imports(module)) env[name] = (...args) => exports[name](...args)
		exports = (await WebAssembly.instantiate(module, { env })).exports
		const view = (span) => new Uint8Array(exports.memory.buffer, Number(span & 0xffffffffn), Number(span >> 32n & 0xffffffffn))
		const put = (content) => {
			const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
			const span = exports.allocate(bytes.length)
			view(span).set(bytes)
			return span
		}
		return JSON.parse(new TextDecoder().decode(view(exports.verify(put(file), put(trust)))))
	}
}
