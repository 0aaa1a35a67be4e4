import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { decodeBlocks } from './blocks.mjs';
import { startNode } from './node.mjs';

const UNIT = 1_000_000_000_000n;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const accounts = new Keyring({ type: 'sr25519', ss58Format: 42 });
const account = (uri) => accounts.addFromUri(uri);
const jalisco = account('//Ferdie');
const forestry = account('//Eve');
const officer = account('//Ferdie//officer');
const outsider = account('//Eve//officer');

const warnings = [];
let node;
let api;

function collectWarnings() {
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => warnings.push(words.join(' '));
  }
}

function submit(extrinsic, signer) {
  return new Promise((done, failed) => {
    extrinsic
      .signAndSend(signer, ({ status, events, dispatchError }) => {
        if (status.isInBlock) done({ events: events.map(({ event }) => event), dispatchError });
        else if (status.isInvalid || status.isDropped || status.isUsurped) failed(new Error(status.type));
      })
      .catch(failed);
  });
}

async function succeed(extrinsic, signer) {
  const { events, dispatchError } = await submit(extrinsic, signer);
  assert.equal(dispatchError, undefined, `refused: ${dispatchError}`);
  return events;
}

async function hire(agency, person) {
  await succeed(api.tx.balances.transferKeepAlive(person.address, 100n * UNIT), agency);
  return give(agency, person, 'Procurement');
}

/** An agency offers a post, and the person accepts it. */
async function give(agency, person, mandate) {
  const offered = await succeed(api.tx.agencies.appoint(person.address, [mandate]), agency);
  const { data } = offered.find((event) => api.events.agencies.PostOffered.is(event));
  return succeed(api.tx.agencies.acceptPost(data.agency), person);
}

const legalTime = async () => (await callViewFunction('LegalTerms', 'legal_time')).toNumber();
const timesSkipped = async () => (await api.query.legalTerms.skippedTime()).times.toNumber();

function callForTenders(now) {
  return {
    title: 'Alumbrado público de Chapala',
    officialNumber: 'LA-14-001-2026',
    document: { sha256: `0x${'11'.repeat(32)}`, locator: 'https://jalisco.example/call.pdf' },
    law: 'Laassp',
    character: 'National',
    jurisdiction: { State: 14 },
    budget: 12_500_000_00,
    marketMedian: null,
    schedule: {
      clarificationAt: now + 10 * DAY,
      openingAt: now + 20 * DAY,
      evaluationAt: now + 21 * DAY,
      ballotsUntil: now + 21 * DAY,
      disclosureUntil: now + 21 * DAY,
      awardBy: now + 30 * DAY,
    },
    shortening: null,
    scoring: {
      price: 50,
      technical: [40],
      social: { disability: 2, socialSector: 2, gender: 2, integrity: 2, environment: 2 },
      citizens: { weight: 0, norm: null, turnoutFloor: 0 },
    },
    evaluation: { Officers: [officer.address] },
    guaranteePercent: 10,
    advancePercent: 30,
  };
}

async function callViewFunction(pallet, name, argument) {
  const functions = api.runtimeMetadata.asLatest.pallets.find((one) => one.name.eq(pallet)).viewFunctions;
  const { id, inputs, output } = functions.find((one) => one.name.eq(name));
  const [prefix, suffix] = [id.slice(0, 16), id.slice(16)];
  const input = inputs.length ? api.createType(api.registry.createLookupType(inputs[0].type), argument).toHex() : '0x';
  const answer = await api.call.runtimeViewFunction.executeViewFunction({ prefix, suffix }, input);
  return api.createType(api.registry.createLookupType(output), answer.asOk.toU8a(true));
}

before(async () => {
  node = await startNode();
  collectWarnings();
  api = await ApiPromise.create({ provider: new WsProvider(node.url), throwOnConnect: true });
});

after(async () => {
  await api?.disconnect();
  await node?.stop();
});

test('needs no custom types', () => {
  // RPC methods that the library has no wrapper for change neither types nor signatures, nor does an extension without content.
  const harmless = ['RPC methods not decorated', 'Unknown signed extensions AuthorizeCall found, treating them as no-effect'];
  const serious = warnings.filter((warning) => !harmless.some((known) => warning.includes(known)));
  assert.deepEqual(serious, []);
  assert.deepEqual(api.registry.unknownTypes, []);
});

test('knows the chain by its properties', async () => {
  const [chain, properties] = await Promise.all([api.rpc.system.chain(), api.rpc.system.properties()]);
  assert.equal(chain.toString(), 'Cadena Development');
  assert.equal(api.runtimeVersion.specName.toString(), 'cadena');
  assert.deepEqual(properties.toHuman(), {
    isEthereum: false,
    ss58Format: '42',
    tokenDecimals: ['12'],
    tokenSymbol: ['CDN'],
  });
  assert.equal(api.registry.chainSS58, 42);
  assert.equal(api.consts.system.ss58Prefix.toNumber(), 42);
  assert.equal(api.createType('AccountId', jalisco.publicKey).toString(), jalisco.address);
});

test('reads the constants of the pallets', () => {
  assert.ok(api.consts.tenders.bidDeposit.toBigInt() > 0n);
  assert.ok(api.consts.tenders.noteDeposit.toBigInt() > 0n);
  assert.ok(api.consts.agencies.maxOfficers.toNumber() > 0);
});

test('an agency offers a post, and who accepts it is an officer', async () => {
  const events = await hire(jalisco, officer);
  const { data } = events.find((event) => api.events.agencies.OfficerAppointed.is(event));
  assert.equal(data.account.toString(), officer.address);
  assert.deepEqual(data.mandates.toHuman(), ['Procurement']);
  const agency = await api.query.agencies.agencyByAccount(jalisco.address);
  assert.ok(data.agency.eq(agency.unwrap()));
});

test('the officer drafts a tender, which storage and the view function tell alike', async () => {
  const draft = api.tx.tenders.draft(callForTenders(await legalTime()), officer.address, account('//Alice').address, forestry.address, true);
  const events = await succeed(draft, officer);
  const { data } = events.find((event) => api.events.tenders.TenderDrafted.is(event));
  assert.equal(data.tender.toNumber(), 0);
  assert.equal(data.call.title.toUtf8(), 'Alumbrado público de Chapala');

  const [stored, viewed] = await Promise.all([
    api.query.tenders.tenders(0),
    callViewFunction('Tenders', 'tender_record', 0),
  ]);
  assert.ok(stored.isSome);
  assert.equal(viewed.unwrap().toHex(), stored.unwrap().toHex());
  assert.deepEqual(viewed.toJSON(), stored.toJSON());
  assert.equal(stored.unwrap().call.budget.toNumber(), 12_500_000_00);

  const stage = await callViewFunction('Tenders', 'stage', 0);
  assert.equal(stage.unwrap().type, 'Draft');
});

test('an officer of another agency is refused by name', async () => {
  await hire(forestry, outsider);
  const { dispatchError } = await submit(api.tx.tenders.publish(0), outsider);
  assert.ok(dispatchError?.isModule);
  const { section, name, docs } = api.registry.findMetaError(dispatchError.asModule);
  assert.equal(`${section}.${name}`, 'tenders.NotTheContractingAgency');
  assert.ok(docs.join(' ').trim().length > 0);
});

test('the council page: seats, a motion, its votes and what it does', async () => {
  const seats = ['//Alice', '//Bob', '//Charlie', '//Dave'].map(account);
  const members = await api.query.council.members();
  assert.equal(members.length, 6);
  const act = api.tx.fees.issue(seats[0].address, UNIT);
  const length = act.method.encodedLength;
  const { hash } = act.method;
  await succeed(api.tx.council.propose(seats.length, act, length), seats[0]);
  assert.ok((await api.derive.council.proposalHashes()).some((one) => one.eq(hash)));
  const { index } = (await api.query.council.voting(hash)).unwrap();
  for (const seat of seats) await succeed(api.tx.council.vote(hash, index, true), seat);
  const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(act.method.toHex(), length);
  const events = await succeed(api.tx.council.close(hash, index, weight, length), seats[0]);
  const executed = events.find((event) => api.events.council.Executed.is(event));
  assert.ok(executed?.data.result.isOk, 'the motion was carried out');
  assert.ok(events.some((event) => api.events.fees.Issued.is(event)));
});

test('an officer acts without money, and a stranger does not', async () => {
  const clerk = account('//Ferdie//clerk');
  await give(jalisco, clerk, 'Procurement');
  await succeed(api.tx.system.remark('0x00'), clerk);
  assert.equal((await api.query.system.account(clerk.address)).data.free.toBigInt(), 0n);
  await assert.rejects(submit(api.tx.system.remark('0x00'), account('//Stranger')), /1010/);
});

test('RENAPO enrols a person, who acts without money', async () => {
  const [renapo, registrar, person] = ['//Bob', '//Bob//registrar', '//Bob//person'].map(account);
  await give(renapo, registrar, 'CivilRegistry');
  const tag = `0x${'22'.repeat(32)}`;
  const enrol = api.tx.identity.enrol(tag, 'Citizen', person.address, { Municipality: 9012 }, null);
  const events = await succeed(enrol, registrar);
  const { data } = events.find((event) => api.events.identity.PersonEnrolled.is(event));
  const number = data.person.toNumber();
  const stored = (await api.query.identity.persons(number)).unwrap();
  assert.equal(stored.account.toString(), person.address);
  assert.ok(stored.standing.isActive);
  const viewed = await callViewFunction('Identity', 'by_tag', tag);
  assert.equal(viewed.unwrap()[1].toHex(), stored.toHex());

  const purpose = `0x${'33'.repeat(32)}`;
  const ask = api.tx.identity.request(number, purpose, { factors: 1, modality: null }, (await legalTime()) + HOUR);
  await succeed(ask, registrar);
  await succeed(api.tx.identity.answer(0, 0, []), person);
  assert.ok((await api.query.identity.accreditations(number, 0)).unwrap().outcome.isGranted);
  const { dispatchError } = await submit(enrol, registrar);
  assert.equal(api.registry.findMetaError(dispatchError.asModule).name, 'TagInUse');
});

test('an account opens a signing act, and everybody reads the trusted authority', async () => {
  const [authority] = (await api.query.efirma.issuers.entries()).map(([, issuer]) => issuer.unwrap());
  assert.equal(authority.name.toUtf8(), 'Autoridad Certificadora de Práctica');
  const terms = {
    document: `0x${'33'.repeat(32)}`,
    mediaType: 'application/pdf',
    basis: 'Commerce',
    signatories: [{ Account: officer.address }],
    order: 'Any',
    deadline: (await legalTime()) + HOUR,
  };
  const events = await succeed(api.tx.efirma.open(terms), jalisco);
  const { data } = events.find((event) => api.events.efirma.ActOpened.is(event));
  const act = (await api.query.efirma.acts(data.act)).unwrap();
  assert.ok(act.state.isOpen);
  assert.ok((await api.query.efirma.actsByDocument.entries(terms.document)).length === 1);
  const seal = { certificate: '0x' + '30'.repeat(20), signature: '0x' + '00'.repeat(256) };
  const { dispatchError } = await submit(api.tx.efirma.sign(data.act, 0, seal), jalisco);
  const { section, name } = api.registry.findMetaError(dispatchError.asModule);
  assert.equal(`${section}.${name}`, 'efirma.NoSuchCertificate');
  const standings = await callViewFunction('Efirma', 'signatures', data.act);
  assert.deepEqual(standings.toJSON(), [null]);
});

test('the authorities of a session and what they did are readable', async () => {
  const { outputs } = await api.query.authorities.current();
  assert.equal(outputs.length, 1);
  assert.ok(outputs[0].authored.toNumber() > 0);
  assert.equal(api.tx.session, undefined, 'keys enter through authorities alone');
});

test('anyone skips legal time on a development chain, and all see it', async () => {
  const [before, skips] = [await legalTime(), await timesSkipped()];
  assert.equal((await api.query.legalTerms.practice()).unwrap().type, 'Anyone');
  const events = await succeed(api.tx.legalTerms.skip(before + 6 * DAY), forestry);
  const { data } = events.find((event) => api.events.legalTerms.TimeSkipped.is(event));
  assert.equal(data.by.unwrap().toString(), forestry.address);
  assert.ok((await legalTime()) >= before + 6 * DAY);
  assert.equal(await timesSkipped(), skips + 1);
  const { dispatchError } = await submit(api.tx.legalTerms.skip(before), forestry);
  const { section, name } = api.registry.findMetaError(dispatchError.asModule);
  assert.equal(`${section}.${name}`, 'legalTerms.SkipsBackwards');
});

test('decodes every block', async () => {
  const { blocks, extrinsics, events } = await decodeBlocks(api);
  assert.ok(blocks >= 4);
  assert.ok(extrinsics >= blocks + 6);
  assert.ok(events >= extrinsics);
});
