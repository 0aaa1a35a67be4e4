// The verifier of the web page says of every file what the command says: of golden files, or else of a synthetic one, and of
// each with hundreds of changes. VERIFICADOR names the WebAssembly, VERDICTS the program of the example.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { load } from './verificador.mjs'

const { VERIFICADOR, VERDICTS } = process.env
const CHANGES = Number(process.env.CHANGES ?? 400)
const tests = new URL('../tests/', import.meta.url)
const text = (path) => readFileSync(new URL(path, tests), 'utf8')

/** Folders of golden files: of the next release, and of each before. */
function sets() {
	const golden = new URL('golden/', tests)
	return existsSync(golden) ? readdirSync(golden).sort().map((name) => `golden/${name}`) : []
}

/** Golden files with what is trusted, and the synthetic ones. */
function files() {
	const found = []
	for (const set of sets()) {
		const names = readdirSync(new URL(`${set}/`, tests)).sort()
		for (const name of names.filter((name) => name.endsWith('.json') && !name.includes('verified') && name !== 'checkpoint.json')) {
			const trust = text(name === 'from-checkpoint.json' ? `${set}/checkpoint.json` : `${set}/genesis`)
			found.push({ name: `${set}/${name}`, file: text(`${set}/${name}`), trust })
		}
	}
	for (const name of ['constancia', 'from-checkpoint']) {
		found.push({ name: `synthetic/${name}`, file: text(`synthetic/${name}.json`), trust: text(`synthetic/${name}.trust`) })
	}
	return found
}

/** Numbers that are the same in every run. */
function numbers(seed) {
	return (below) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
		return Math.floor((seed / 2 ** 32) * below)
	}
}

const write = (value) => JSON.stringify(value, null, 2) + '\n'

/** Changes of a list: one dropped, twice, or in another's place. */
const LIST_CHANGES = [
	(list, at) => list.splice(at, 1),
	(list, at) => list.splice(at, 0, list[at]),
	(list, at, other) => ([list[at], list[other]] = [list[other], list[at]]),
]

function changed(file, pick) {
	const value = JSON.parse(file)
	const lists = [value.state, value.items, value.finality, value.origin.genesis?.authorities].filter((list) => list?.length)
	switch (pick(8)) {
		case 0: {
			const list = lists[pick(lists.length)]
			LIST_CHANGES[pick(3)](list, pick(list.length), pick(list.length))
			return write(value)
		}
		case 1: {
			const item = value.items[pick(value.items.length)]
			item.reading = [null, {}, 'a lie', { award: { awardedPlace: 1 } }][pick(4)]
			return write(value)
		}
		case 2:
			value.readings = pick(5)
			return write(value)
		case 3: {
			const item = value.items[pick(value.items.length)]
			item.value = item.value === null ? '0x00' : null
			return write(value)
		}
		case 4: {
			const at = pick(file.length)
			return file.slice(0, at) + file.slice(at + 1)
		}
		case 5: {
			const at = pick(file.length)
			return file.slice(0, at) + String.fromCharCode(32 + pick(95)) + file.slice(at + 1)
		}
		default: {
			const digits = [...file.matchAll(/0x[0-9a-f]+/g)].map((match) => [match.index + 2, match[0].length - 2])
			const [from, length] = digits.filter(([, length]) => length > 0)[pick(digits.length)] ?? digits[0]
			const at = from + pick(length)
			const other = (parseInt(file[at], 16) ^ (1 + pick(15))).toString(16)
			return file.slice(0, at) + other + file.slice(at + 1)
		}
	}
}

/** What the example says of files, in their order. */
function natively(questions) {
	const input = questions.map(({ file, trust }) => JSON.stringify({ file, trust })).join('\n')
	const { status, stdout, stderr } = spawnSync(VERDICTS, { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
	assert.equal(status, 0, stderr)
	return stdout.trimEnd().split('\n').map((line) => JSON.parse(line))
}

const name = (answer) => answer.refused?.name ?? answer.verified.findings[0].name

test('nothing is imported that the module does not export', async () => {
	const module = await WebAssembly.compile(readFileSync(VERIFICADOR))
	const exported = WebAssembly.Module.exports(module).map(({ name }) => name)
	for (const { name } of WebAssembly.Module.imports(module)) assert(exported.includes(name), name)
})

test('every file says the same on a web page as in the command, whole and changed', async () => {
	const verify = await load(readFileSync(VERIFICADOR))
	const counts = {}
	for (const { name: path, file, trust } of files()) {
		const pick = numbers(path.length * 7919)
		const forged = Array.from({ length: CHANGES }, () => ({ file: changed(file, pick), trust }))
		const questions = [{ file, trust }, { file, trust: '0x' + '11'.repeat(32) }, { file, trust: 'nothing' }, ...forged]
		const expected = natively(questions)
		assert.equal(expected.length, questions.length)
		assert.equal(name(expected[0]), 'Genuine', path)
		for (const [at, question] of questions.entries()) {
			const answer = await verify(question.file, question.trust)
			assert.deepEqual(answer, expected[at], `${path}, change ${at}`)
			counts[name(answer)] = (counts[name(answer)] ?? 0) + 1
		}
	}
	console.log(counts)
	assert(Object.keys(counts).length > 10, 'the changes are of many kinds')
})
