/**
 * `validate_doc_update` of a team's database: what may be written, and by whom. Text, not a function of ours: it runs in the server (QuickJS),
 * so it is ES5, uses nothing from outside, and stays the same to the letter whatever a build does. It throws `{forbidden}` or
 * `{unauthorized}` and nothing else; the word is a short name of the rule.
 *
 * Owners are the database's administrators; editors stand in `editors.names` of `_security`, which CouchDB hands over whole. Only where
 * `_security` comes empty, as bare express-pouchdb hands it to `_bulk_docs`, do the account's roles count. The server's own
 * administrator is let through: backups are replicated by him.
 */
export const RULES_SOURCE = String.raw`function (newDoc, oldDoc, userCtx, secObj) {
  function no(rule) {
    throw { forbidden: rule };
  }
  function has(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name);
  }
  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  function isText(value, most) {
    return typeof value === 'string' && value.length <= most;
  }
  function isWhole(value, most) {
    return typeof value === 'number' && isFinite(value) && Math.floor(value) === value && value >= 0 && value <= most;
  }
  function isList(value, most, test) {
    if (!Array.isArray(value) || value.length > most) return false;
    for (var i = 0; i < value.length; i++) if (!test(value[i])) return false;
    return true;
  }
  function only(object, names) {
    if (!isObject(object)) return false;
    for (var name in object) if (has(object, name) && names.indexOf(name) === -1) return false;
    return true;
  }
  function isSha(value) {
    return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  }
  function isTextOf(value) {
    return isText(value, 2000000);
  }
  function isValue(value) {
    if (isObject(value)) return only(value, ['sha', 'mime', 'length']) && isSha(value.sha) && isText(value.mime, 500) && isWhole(value.length, 1099511627776);
    if (typeof value === 'number') return value >= -1e15 && value <= 1e15;
    return value === null || typeof value === 'boolean' || isTextOf(value) || isList(value, 100000, isTextOf);
  }
  function isStamp(cell) {
    return has(cell, 'v') && isValue(cell.v) && isWhole(cell.t, 281474976710656) && isText(cell.e, 500);
  }
  function isShared(name) {
    return typeof name === 'string' && field.test(name) && !halfPair.test(name);
  }
  function isLost(value) {
    return only(value, ['field', 'v', 't', 'e', 'by']) && isShared(value.field) && isText(value.by, 500) && isStamp(value);
  }
  function isOriginal(value) {
    if (only(value, ['missing'])) return isText(value.missing, 500);
    return only(value, ['sha', 'length']) && isSha(value.sha) && isWhole(value.length, 1099511627776);
  }
  function isFile(file) {
    return isObject(file) && isWhole(file.n, 1000000) && (file.role === 'image' || file.role === 'attachment') && isText(file.url, 100000) && isText(file.name, 5000) && isTextOf(file.alt);
  }

  function checkClip(doc, old, owner, user) {
    if (old ? doc.createdBy !== old.createdBy : owner ? !account.test(doc.createdBy) : doc.createdBy !== user) no('createdBy');
    if (!isObject(doc.f)) no('cells');
    for (var name in doc.f) {
      if (!has(doc.f, name)) continue;
      if (!isShared(name) || !only(doc.f[name], ['v', 't', 'e']) || !isStamp(doc.f[name])) no('cells');
    }
    if (!has(doc.f, 'capture') || typeof doc.f.capture.v !== 'string' || !ulid.test(doc.f.capture.v)) no('cells');
    if (has(doc, 'seen')) {
      if (!isObject(doc.seen)) no('seen');
      for (var who in doc.seen) if (has(doc.seen, who) && (!device.test(who) || !isWhole(doc.seen[who], 281474976710656))) no('seen');
    }
    if (!isList(doc.lost, 10000, isLost)) no('lost');
    if (owner || !old || !isObject(old.f) || !Array.isArray(old.lost)) return;
    for (var before in old.f) {
      if (has(old.f, before) && (!has(doc.f, before) || doc.f[before].t < old.f[before].t)) no('cells back');
    }
    var kept = {};
    for (var i = 0; i < doc.lost.length; i++) kept[doc.lost[i].e + ' ' + doc.lost[i].field] = true;
    for (var j = 0; j < old.lost.length; j++) if (kept[old.lost[j].e + ' ' + old.lost[j].field] !== true) no('lost shrinks');
  }
  function checkCapture(doc) {
    if (typeof doc.clip !== 'string' || !ulid.test(doc.clip) || !isText(doc.url, 100000) || !isText(doc.at, 60) || !isObject(doc.fields) || !isObject(doc.completeness)) no('capture');
    if (!isSha(doc.html) || !isSha(doc.text) || !isSha(doc.details) || !isOriginal(doc.serialised) || !isOriginal(doc.received) || !isList(doc.files, 100000, isFile)) no('capture');
  }
  function checkBlob(doc) {
    if (typeof doc.mime !== 'string' || !/^[a-z][-\w.+]*\/[-\w.+]{1,100}$/i.test(doc.mime) || !isWhole(doc.length, 104857600)) no('blob');
    if (!only(doc._attachments, ['content']) || !isObject(doc._attachments.content)) no('content');
    var length = doc._attachments.content.length;
    if (typeof length === 'number' && length !== doc.length) no('content');
  }
  function checkPeople(doc) {
    if (!isObject(doc.people)) no('people');
    for (var name in doc.people) {
      if (!has(doc.people, name)) continue;
      var person = doc.people[name];
      if (!account.test(name) || !isObject(person) || !isText(person.name, 500) || ['reader', 'editor', 'owner'].indexOf(person.role) === -1) no('people');
    }
  }

  var account = /^[a-z][a-z0-9._-]{0,63}$/;
  var ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
  var device = /^(?:[a-z][a-z0-9._-]{0,63}~[0-9A-Za-z]{1,26})?$/;
  var field = /^(?!(?:note|folder|unread|constructor|valueOf|toString|toLocaleString|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)(?:[a-z][A-Za-z]{0,40}|(?:tag|team):[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]{1,1000}|file:[0-7][0-9A-HJKMNP-TV-Z]{25}:\d{1,7})$/;
  var halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;

  function check() {
    var user = userCtx.name;
    var roles = Array.isArray(userCtx.roles) ? userCtx.roles : [];
    if (roles.indexOf('_admin') !== -1) return;
    if (typeof user !== 'string') throw { unauthorized: 'account' };
    var bare = true;
    for (var section in secObj || {}) if (has(secObj, section)) bare = false;
    function listed(section, role) {
      if (bare) return roles.indexOf(userCtx.db + ':' + role) !== -1;
      var names = isObject(secObj[section]) ? secObj[section].names : undefined;
      return Array.isArray(names) && names.indexOf(user) !== -1;
    }
    var owner = listed('admins', 'owner');
    if (!owner && !listed('editors', 'editor')) no('role');

    var id = newDoc._id;
    var kind = id === 'team:people' ? 'people' : /^clip:/.test(id) ? 'clip' : /^capture:/.test(id) ? 'capture' : /^blob:sha256-[0-9a-f]{64}$/.test(id) ? 'blob' : '';
    if (kind === '' || ((kind === 'clip' || kind === 'capture') && !ulid.test(id.slice(kind.length + 1)))) no('id');
    if (kind === 'people' && !owner) no('role');
    if (newDoc._deleted) {
      // A purge, or a branch whose contents the winner has.
      if (!owner && (newDoc.by !== user || typeof newDoc.mergedInto !== 'string' || !/^\d+-[0-9a-f]{8,64}$/.test(newDoc.mergedInto))) no('delete');
      return;
    }
    if (newDoc.by !== user || !account.test(user)) no('author');
    if (newDoc.type !== kind || newDoc.schema !== 1 || has(newDoc, 'mergedInto')) no('schema');
    var own = {};
    for (var name in newDoc) if (has(newDoc, name) && name.charAt(0) !== '_') own[name] = newDoc[name];
    if (JSON.stringify(own).length > 2000000) no('size');
    if (kind !== 'blob' && has(newDoc, '_attachments')) no('content');
    var old = oldDoc && !oldDoc._deleted ? oldDoc : null;
    if (old && (kind === 'capture' || kind === 'blob')) no('written once');
    if (kind === 'clip') checkClip(newDoc, old, owner, user);
    else if (kind === 'capture') checkCapture(newDoc);
    else if (kind === 'blob') checkBlob(newDoc);
    else checkPeople(newDoc);
  }

  try {
    check();
  } catch (error) {
    if (isObject(error) && (typeof error.forbidden === 'string' || typeof error.unauthorized === 'string')) throw error;
    throw { forbidden: 'malformed' };
  }
}`;
