import { expect, test } from "vitest";
import { withArrows } from "../../scripts/build/arrows.mjs";

test("a function declaration becomes an arrow at the head of its scope, with its one result as body", () => {
  expect(withArrows('"use strict";g(2);function f(a){return a+1}')).toBe('"use strict";var f=a=>a+1;g(2);');
  expect(withArrows("function f(a,b){g(a);return b}")).toBe("var f=(a,b)=>{g(a);return b};");
  expect(withArrows("async function f(a){await a}async function g(){await 0}")).toBe("var f=async a=>{await a},g=async()=>{await 0};");
});

test("results that would read otherwise stand in brackets", () => {
  expect(withArrows("function f(){return{a:1}}function g(){return a(),b}")).toBe("var f=()=>({a:1}),g=()=>(a(),b);");
});

test("functions within functions too, wherever they stand", () => {
  expect(withArrows("function f(a){return h(a);function h(b){return b}}")).toBe("var f=a=>{var h=b=>b;return h(a);};");
  expect(withArrows("let x={m(){return y();function y(){return 1}}};")).toBe("let x={m(){var y=()=>1;return y();}};");
});

test("what asks for itself, makes objects or is assigned to stays as it is", () => {
  const code = "function A(){}new A;function b(){return this}function c(){return()=>arguments}function d(){}d=1;function*e(){}function P(){}P.prototype.m=1;";
  expect(withArrows(code)).toBe(code);
  expect(withArrows("function f(){return function(){return this}}")).toBe("var f=()=>function(){return this};");
});
