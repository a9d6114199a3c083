// The page works without this: it only remembers the reader's language, and tells the browser which one is shown.
(function () {
  "use strict";
  var root = document.documentElement;
  var choices = Array.prototype.slice.call(document.querySelectorAll("input[name=language]"));
  var titles = JSON.parse(document.getElementById("titles").textContent);

  function show(language) {
    var choice = choices.filter(function (each) { return each.value === language; })[0];
    if (!choice) return;
    choice.checked = true;
    root.lang = language;
    root.dataset.language = language;
    document.title = titles[language];
  }

  function remembered() {
    // Storage is closed to a page opened from an attachment.
    try { return localStorage.getItem("language"); } catch (closed) { return null; }
  }

  function remember(language) {
    try { localStorage.setItem("language", language); } catch (closed) { /* nothing to do */ }
  }

  choices.forEach(function (choice) {
    choice.addEventListener("change", function () {
      show(choice.value);
      remember(choice.value);
    });
  });
  var wanted = [location.hash.slice(1), remembered()].concat(navigator.languages || []);
  var known = choices.map(function (choice) { return choice.value; });
  var first = wanted.map(function (each) { return (each || "").slice(0, 2); }).filter(function (each) { return known.indexOf(each) >= 0; })[0];
  show(first || known[0]);

  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (each) { each.open = true; });
  });
})();
