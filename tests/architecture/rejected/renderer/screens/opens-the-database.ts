import Dexie from 'dexie';

export const database = new Dexie('x');
