import esbuild from "esbuild"; import ts from "typescript"; import { pluginOptions } from "./scripts/build/options.mjs";
const o=await pluginOptions(true);
const r=await esbuild.build({...o,minify:false,minifySyntax:true,write:false,sourcemap:false});
const code=r.outputFiles[0].text;
const sf=ts.createSourceFile("m.js",code,ts.ScriptTarget.ES2022,true);
const rows=[];let mod="";
const size=async t=>{try{return (await esbuild.transform(t,{minify:true,target:"es2022"})).code.length}catch{return t.replace(/\s+/g," ").length}};
async function visit(n,prefix=""){
 if(ts.isClassDeclaration(n)||(ts.isVariableStatement(n)&&/class/.test(n.getText().slice(0,200))&&n.declarationList?.declarations[0]?.initializer&&ts.isClassLike(n.declarationList.declarations[0].initializer))){
  const c=ts.isClassDeclaration(n)?n:n.declarationList.declarations[0].initializer; const nm=c.name?.text??n.declarationList?.declarations[0].name.getText();
  for(const m of c.members){const t=`class A{${m.getText()}}`;rows.push([ (await size(t))-8, `${nm}.${m.name?.getText()??"?"}`, mod]);}
 } else if(ts.isFunctionDeclaration(n)) rows.push([await size(n.getText()),n.name.text,mod]);
 else rows.push([await size(n.getText()),n.getText().slice(0,60).replace(/\s+/g," "),mod]);
}
// modules via comments "// node_modules/..." lines
const stmts=[];const walk=n=>{ if(ts.isSourceFile(n))n.statements.forEach(s=>stmts.push(s)); };walk(sf);
for(const s of stmts){const lead=code.slice(s.pos,s.getStart());const m=[...lead.matchAll(/^\/\/ (\S+)$/gm)].at(-1);if(m)mod=m[1];
 // esm wrapper: var init_x = __esm({ "path"(){...} })
 const full=s.getText();
 if(/^var init_\w+ = __esm/.test(full)){ const mm=/"([^"]+)"\(\)/.exec(full); let body=s.declarationList.declarations[0].initializer.arguments[0].properties[0].body; for(const b of body.statements){ if(ts.isExpressionStatement(b)&&ts.isBinaryExpression(b.expression)&&ts.isClassLike(b.expression.right)){const c=b.expression.right;for(const m of c.members){rows.push([(await size(`class A{${m.getText()}}`))-8,`${b.expression.left.getText()}.${m.name?.getText()??"?"}`,mm[1]]);}} else await (async()=>{const save=mod;mod=mm[1];await visit(b);mod=save;})();} continue;}
 await visit(s);
}
const pat=process.argv[2]??"chart.js";
const sel=rows.filter(r=>r[2].includes(pat)).sort((a,b)=>b[0]-a[0]);
console.log(sel.reduce((a,r)=>a+r[0],0));
for(const r of sel.slice(0,+(process.argv[3]??150)))console.log(r[0],r[1],r[2].split("/").pop());
