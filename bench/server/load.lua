-- What wrk sends. wrk -s load.lua URL -- KIND SEED.json FIRST
-- PUT keeps the version of each answer: an answer that was asked for is asked for again only when its reply has come.
local kind, seed, first
local free, versions = {}, {}

local function read(path)
  local file = assert(io.open(path))
  local text = file:read("*a")
  file:close()
  return text
end

local function list(text, name)
  local found = {}
  for value in text:match('"' .. name .. '":%[(.-)%]'):gmatch('"(.-)"') do found[#found + 1] = value end
  return found
end

local function took(status, _, body)
  if status ~= 200 then return end
  local item = tonumber(body:match("item (%d+) after"))
  if item then
    versions[item] = versions[item] + 1
    free[#free + 1] = item
  end
end

function init(args)
  kind, first = args[1], tonumber(args[3] or "0")
  math.randomseed(os.time())
  if kind == "peer-get" or kind == "peer-post" then return end
  local text = read(args[2])
  seed = { token = text:match('"token":"(.-)"'), workloads = list(text, "workloads"), questions = list(text, "questions"), practice = text:match('"practice":"(.-)"') }
  wrk.headers["Authorization"] = "Bearer " .. seed.token
  wrk.headers["Content-Type"] = "application/json"
  if kind == "put" then response = took end -- wrk reads every reply for it: dear for the others
  for i = 0, 255 do free[#free + 1] = first + i; versions[first + i] = 1 end
end

local function any() return "/api/v1/workloads/" .. seed.workloads[math.random(#seed.workloads)] end

local gets = {
  workload = function() return any() end,
  workloads = function() return "/api/v1/workloads?limit=50" end,
  answers = function() return any() .. "/reviews/bench/answers" end,
  answer = function() return any() .. "/reviews/bench/answers/" .. seed.questions[math.random(#seed.questions)] end,
  figures = function() return any() .. "/figures" end,
  milestones = function() return any() .. "/milestones" end,
  milestone = function() return any() .. "/milestones/" .. math.random(20) end,
}

local function put()
  local item = table.remove(free, 1)
  if item == nil then return wrk.format("GET", "/healthz") end
  local at = item % (#seed.workloads * #seed.questions)
  local path = "/api/v1/workloads/" .. seed.workloads[math.floor(at / #seed.questions) + 1] .. "/reviews/bench/answers/" .. seed.questions[at % #seed.questions + 1]
  wrk.headers["If-Match"] = '"' .. versions[item] .. '"'
  return wrk.format("PUT", path, wrk.headers, '{"choices":{},"notes":"item ' .. item .. ' after version ' .. versions[item] .. '"}')
end

function request()
  if gets[kind] then return wrk.format("GET", gets[kind]()) end
  if kind == "evidence" then return wrk.format("POST", any() .. "/evidence", wrk.headers, '{"practice":"' .. seed.practice .. '","rung":"written","note":"The drill of today."}') end
  if kind == "put" then return put() end
  if kind == "peer-get" then return wrk.format("GET", "/rows/" .. math.random(1000)) end
  return wrk.format("POST", "/rows", { ["Content-Type"] = "application/json" }, '{"content":"The drill of today, written down by those who did it."}')
end

function done(summary, latency)
  io.write(string.format('{"requests":%d,"seconds":%.3f,"p50":%.3f,"p99":%.3f,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
