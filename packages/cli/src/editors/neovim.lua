-- Drives the language server as an editor does, and writes what came of it to a file as JSON.
-- Everything it needs to know comes in the variable PROC_TEST.
local job = vim.json.decode(vim.env.PROC_TEST)
local patience = 30000
local seen = { diagnostics = {} }

local function finish()
  local file = assert(io.open(job.result, 'w'))
  file:write(vim.json.encode(seen))
  file:close()
  vim.cmd('qa!')
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function ask(method, params)
  local answers, failure = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, answer in pairs(answers or {}) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
  error(method .. ': ' .. (failure or 'no answer'))
end

local function at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end

local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { code = one.code, line = one.lnum, message = one.message })
  end
  return found
end

local function replace(from, to)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split((text():gsub(from, to)), '\n'))
end

-- Neovim 0.8 and newer attach the buffer by themselves.
local function start(config)
  if vim.lsp.start then return assert(vim.lsp.start(config)) end
  local id = assert(vim.lsp.start_client(config))
  vim.lsp.buf_attach_client(0, id)
  return id
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. job.file)
  local id = start({ name = 'proc', cmd = job.command, root_dir = job.folder })

  vim.wait(patience, function() return #codes() > 0 end, 20)
  seen.diagnostics.first = codes()
  replace('owner Leed', 'owner Lead')
  vim.wait(patience, function() return #codes() == 0 end, 20)
  seen.diagnostics.mended = codes()

  local completion = ask('textDocument/completion', at(2, 10))
  seen.completion = {}
  for _, item in ipairs(completion.items or completion) do
    table.insert(seen.completion, item.label)
  end

  local encoding = vim.lsp.get_client_by_id(id).offset_encoding
  local rename = at(0, 6)
  rename.newName = 'TeamLeader'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', rename), encoding)
  seen.renamed = text()

  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = 5, character = 0 }, ['end'] = { line = 6, character = 0 } },
    context = { diagnostics = {}, only = { 'refactor.extract' } },
  })
  for _, action in ipairs(actions) do
    vim.lsp.util.apply_workspace_edit(action.edit, encoding)
    seen.action = action.title
  end
  seen.acted = text()

  replace('\n    flow', '\n          flow')
  local formatting = vim.lsp.util.make_formatting_params({ tabSize = 4, insertSpaces = true })
  vim.lsp.util.apply_text_edits(ask('textDocument/formatting', formatting), 0, encoding)
  seen.formatted = text()

  vim.lsp.stop_client(id)
  seen.stopped = vim.wait(patience, function() return vim.lsp.get_client_by_id(id) == nil end, 20)
end)
if not ok then seen.problem = tostring(problem) end
finish()
